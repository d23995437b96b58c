import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { Columns, Panel } from "@/components/panel";
import { Person } from "@/components/person";
import type { Actor } from "@/lib/kernel/actor";
import { contactRoleNames } from "@/lib/parties/customers/domain/organisation";
import type { ContactView, OrganisationView } from "@/lib/parties/customers/queries/organisation";
import type { SiteView } from "@/lib/parties/customers/queries/sites-of";
import { countryName } from "../look";
import { OpenPanels } from "./open-panels";

type Props = {
  actor: Actor;
  customer: OrganisationView;
  contacts: readonly ContactView[];
  sites: readonly SiteView[];
};

/** What a seller needs before a call: what is open, whom to call, where they are. */
export function Overview({ actor, customer, contacts, sites }: Props) {
  return (
    <Columns
      aside={
        <>
          <Panel title="Facts">
            <DefinitionList facts={facts(customer)} />
          </Panel>
          <Panel
            title="Sites"
            actions={
              <LinkButton size="compact" variant="quiet" href={`/customers/${customer.id}?tab=sites` as never}>
                All {sites.length}
              </LinkButton>
            }
          >
            {sites.length === 0 && <p className="text-13 text-ink-2">None yet</p>}
            <ul className="flex flex-col gap-1 text-13">
              {sites.slice(0, 5).map((site) => (
                <li key={site.id}>
                  {site.name} <span className="text-ink-2">{site.city}</span>
                </li>
              ))}
            </ul>
          </Panel>
        </>
      }
    >
      <OpenPanels actor={actor} organisationId={customer.id} />
      <Panel
        title="Contacts"
        actions={
          <LinkButton size="compact" variant="quiet" href={`/customers/${customer.id}?tab=contacts` as never}>
            All {contacts.length}
          </LinkButton>
        }
      >
        {contacts.length === 0 && <p className="text-13 text-ink-2">None yet</p>}
        <ul className="grid gap-3 text-13 sm:grid-cols-2">
          {contacts.slice(0, 6).map((contact) => (
            <li key={contact.id} className="min-w-0">
              <p className="font-medium">{contact.name}</p>
              <p className="text-12 text-ink-2">{contact.roles.map((role) => contactRoleNames[role]).join(" · ")}</p>
              <p className="text-12">
                <a href={`mailto:${contact.email}`} className="link break-all">
                  {contact.email}
                </a>
              </p>
              {contact.phone && <p className="figures text-12 text-ink-2">{contact.phone}</p>}
            </li>
          ))}
        </ul>
      </Panel>
    </Columns>
  );
}

const facts = (customer: OrganisationView) => [
  { term: "Owner", value: <Person name={customer.ownerName} /> },
  { term: "Legal name", value: customer.legalName },
  { term: "Registration", value: customer.registrationNumber },
  { term: "Country", value: countryName(customer.country) },
  { term: "Industry", value: customer.industry },
  { term: "Segment", value: customer.segment },
  {
    term: "Part of",
    value: customer.parentId && (
      <a href={`/customers/${customer.parentId}`} className="link">
        {customer.parentName}
      </a>
    ),
  },
  { term: "Tier", value: customer.tier && `${customer.tier}: ${customer.tierReason ?? ""}` },
  {
    term: "Website",
    value: customer.website && (
      <a href={customer.website} className="link" rel="noreferrer" target="_blank">
        {new URL(customer.website).hostname}
      </a>
    ),
  },
];
