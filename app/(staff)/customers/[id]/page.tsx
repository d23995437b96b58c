import type { Metadata } from "next";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { Tabs } from "@/components/tabs";
import { may } from "@/lib/kernel/permissions";
import { organisationKindNames } from "@/lib/parties/customers/domain/organisation";
import { organisation } from "@/lib/parties/customers/queries/organisation";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { kindTones } from "../look";
import { ContactsPanel } from "./contacts-panel";
import { HistoryPanel } from "./history-panel";
import { OpenPanels } from "./open-panels";
import { Overview } from "./overview";
import { ProductsPanel } from "./products-panel";
import { SignedPanel } from "./signed-panel";
import { SitesPanel } from "./sites-panel";

export const metadata: Metadata = { title: "Customer" };

const tabNames = ["overview", "contacts", "sites", "has", "signed", "open", "history"] as const;

export default async function CustomerPage({ params, searchParams }: PageProps<"/customers/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/customers/${id}`);
  const customer = await orNotFound(organisation(actor, id));
  const asked = (await searchParams).tab;
  const tab = tabNames.find((name) => name === asked) ?? "overview";
  const { contacts, sites } = customer;
  const present = contacts.filter((contact) => contact.leftAt === null);
  const href = (name: (typeof tabNames)[number]) =>
    name === "overview" ? `/customers/${id}` : `/customers/${id}?tab=${name}`;
  const labels = {
    overview: "Overview",
    contacts: "Contacts",
    sites: "Sites",
    has: "What they have",
    signed: "What they signed",
    open: "What is open",
    history: "History",
  };
  const places = sites.filter((site) => site.isOpen);
  const counts = { contacts: present.length, sites: places.length };
  const shown = tabNames.filter((name) => name !== "signed" || may(actor, "agreement:read"));
  return (
    <>
      <PageHeader
        back={{ href: "/customers", label: "Customers" }}
        title={customer.name}
        status={<Status word={organisationKindNames[customer.kind]} tone={kindTones[customer.kind]} />}
        meta={
          <>
            <span className="figures">{customer.number}</span>
            {customer.tier && <span>Tier {customer.tier}</span>}
            <Person name={customer.ownerName} />
          </>
        }
        actions={
          <>
            {customer.may.correct && <LinkButton href={`/customers/${id}/edit` as never}>Correct</LinkButton>}
            {may(actor, "opportunity:write") && (
              <LinkButton href={`/qualification/new?customer=${id}` as never} variant="primary">
                New opportunity
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={customer.name}
        tabs={shown.map((name) => ({
          href: href(name),
          label: labels[name],
          current: tab === name,
          ...(name === "contacts" || name === "sites" ? { count: counts[name] } : {}),
        }))}
      />
      {tab === "overview" && <Overview actor={actor} customer={customer} contacts={present} sites={places} />}
      {tab === "contacts" && <ContactsPanel organisationId={id} contacts={contacts} mayAdd={customer.may.correct} />}
      {tab === "sites" && (
        <SitesPanel organisationId={id} country={customer.country} sites={sites} mayAdd={customer.may.correct} />
      )}
      {tab === "has" && <ProductsPanel actor={actor} organisationId={id} />}
      {tab === "signed" && <SignedPanel actor={actor} organisationId={id} />}
      {tab === "open" && <OpenPanels actor={actor} organisationId={id} />}
      {tab === "history" && <HistoryPanel actor={actor} organisationId={id} />}
    </>
  );
}
