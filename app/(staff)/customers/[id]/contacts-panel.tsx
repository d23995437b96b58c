import { Money } from "@/components/money";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Chip } from "@/components/status";
import { contactRoleNames, contactRoles } from "@/lib/parties/customers/domain/organisation";
import type { ContactView } from "@/lib/parties/customers/queries/organisation";
import { languageNames } from "../look";
import { ContactDialog, ContactLeft } from "./contact-dialog";

type Props = { organisationId: string; contacts: readonly ContactView[]; mayAdd: boolean };

const choices = {
  roles: contactRoles.map((value) => ({ value, label: contactRoleNames[value] })),
  languages: Object.entries(languageNames).map(([value, label]) => ({ value, label })),
};

/** The people at the customer, their part in the deal, and what they may sign for. */
export function ContactsPanel({ organisationId, contacts, mayAdd }: Props) {
  const dash = <None />;
  return (
    <Panel
      title="Contacts"
      flush
      actions={mayAdd && <ContactDialog organisationId={organisationId} {...choices} primary={contacts.length === 0} />}
    >
      <SimpleTable
        label="Contacts"
        rows={contacts}
        rowKey={(row) => row.id}
        empty="No contacts yet. Add the person who decides, and the one who signs."
        columns={[
          {
            key: "name",
            head: "Contact",
            className: "min-w-36",
            cell: (row) => (
              <>
                <span className="font-medium">{row.name}</span>
                {row.leftAt && (
                  <>
                    {" "}
                    <Chip tone="warning">Left</Chip>
                  </>
                )}
                {row.title && <span className="block text-12 text-ink-2">{row.title}</span>}
              </>
            ),
          },
          {
            key: "roles",
            head: "Part in the deal",
            cell: (row) => row.roles.map((role) => contactRoleNames[role]).join(", ") || dash,
          },
          {
            key: "reach",
            head: "Reach",
            cell: (row) => (
              <>
                <a href={`mailto:${row.email}`} className="link">
                  {row.email}
                </a>
                {row.phone && <span className="block text-12 text-ink-2">{row.phone}</span>}
              </>
            ),
          },
          { key: "language", head: "Language", cell: (row) => languageNames[row.language] ?? row.language },
          {
            key: "limit",
            head: "May sign up to",
            align: "right",
            cell: (row) =>
              row.signingLimitMinor === null ? (
                dash
              ) : (
                <Money of={{ minor: row.signingLimitMinor, currency: row.signingLimitCurrency ?? "EUR" }} whole />
              ),
          },
          {
            key: "change",
            head: "",
            align: "right",
            cell: (row) =>
              row.may.correct && (
                <span className="inline-flex gap-1">
                  <ContactDialog organisationId={organisationId} {...choices} contact={formOf(row)} />
                  <ContactLeft id={row.id} version={row.version} name={row.name} />
                </span>
              ),
          },
        ]}
      />
    </Panel>
  );
}

const formOf = (row: ContactView) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  title: row.title ?? "",
  email: row.email,
  phone: row.phone ?? "",
  language: row.language,
  roles: [...row.roles] as string[],
  signingLimitMinor: row.signingLimitMinor,
  signingLimitCurrency: row.signingLimitCurrency,
});
