import { DefinitionList } from "@/components/definition-list";
import { PeekPanel } from "@/components/peek-panel";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import type { Actor } from "@/lib/kernel/actor";
import { contactRoleNames, organisationKindNames } from "@/lib/parties/customers/domain/organisation";
import { organisation } from "@/lib/parties/customers/queries/organisation";
import { countryName, kindTones } from "./look";

/** A customer beside the list: who looks after them, whom to call, where they are. */
export async function CustomerPeek({ actor, id, closeHref }: { actor: Actor; id: string; closeHref: string }) {
  const customer = await organisation(actor, id);
  const contacts = customer.contacts.filter((contact) => contact.leftAt === null);
  const places = customer.sites.filter((site) => site.isOpen);
  return (
    <PeekPanel title={customer.name} href={`/customers/${id}`} closeHref={closeHref}>
      <DefinitionList
        facts={[
          {
            term: "Kind",
            value: <Status word={organisationKindNames[customer.kind]} tone={kindTones[customer.kind]} />,
          },
          { term: "Number", value: customer.number },
          { term: "Tier", value: customer.tier },
          { term: "Owner", value: <Person name={customer.ownerName} /> },
          { term: "Country", value: countryName(customer.country) },
          { term: "Industry", value: customer.industry },
        ]}
      />
      <section>
        <h3 className="mb-1 text-12 font-medium text-ink-2">Contacts</h3>
        {contacts.length === 0 && <p className="text-ink-2">None yet</p>}
        <ul className="flex flex-col gap-2">
          {contacts.slice(0, 6).map((contact) => (
            <li key={contact.id}>
              <p className="font-medium">{contact.name}</p>
              <p className="text-12 text-ink-2">
                {[contact.title, ...contact.roles.map((role) => contactRoleNames[role])].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-12 font-medium text-ink-2">Sites</h3>
        {places.length === 0 && <p className="text-ink-2">None yet</p>}
        <ul className="flex flex-col gap-1">
          {places.slice(0, 6).map((site) => (
            <li key={site.id}>
              {site.name}, {site.city}
            </li>
          ))}
        </ul>
      </section>
    </PeekPanel>
  );
}
