import { dateWords, isIsoDate } from "@/lib/kernel/period";

/**
 * What was done, as a sentence without its subject; `{person}` is a field of what was recorded. Records with a fuller history
 * have sentences of their own beside their page.
 */
export const happened: Readonly<Record<string, string>> = {
  "person.hired": "hired them",
  "person.corrected": "corrected their details",
  "person.employment_ended": "ended their employment",
  "person.signed_out_everywhere": "signed them out everywhere",
  "person.password_set": "gave them another password",
  "person.role_granted": "granted the role of {role}",
  "person.role_ended": "ended the role of {role}",
  "person.preferences_changed": "changed their preferences",
  "person.accounts_linked": "linked two accounts of one person",
  "person.company_account_linked": "linked their company account",
  "sign_in.stopped": "stopped sign-ins: too many wrong tries",
  "team.created": "created the team",
  "position.created": "created the position",
  "position.corrected": "corrected the position",
  "position.filled": "filled it with {person}",
  "position.vacated": "ended the seat of {person}",

  "organisation.created": "entered the customer",
  "organisation.corrected": "corrected the customer",
  "organisation.handed_over": "handed over the customer",
  "site.added": "added the site",
  "site.corrected": "corrected the site",
  "site.closed": "closed the site",
  "site.reopened": "reopened the site",
  "contact.added": "added the contact",
  "contact.corrected": "corrected the contact",
  "contact.left": "noted the departure of",

  "category.created": "created the category",
  "product.activated": "put into the customer’s inventory",
  "product.moved": "moved it to another state",
  "product.changed_by_order": "changed it by an order",
  "product.ended_by_order": "ended it by an order",
  "import.received": "uploaded the file",
  "import.checked": "checked every row",
  "import.released": "released it to be applied",
  "import.applied": "applied the rows",
  "import.failed": "could not finish the import",
  "import.reverted": "took the whole import back",
  "launching.stopped": "stopped launches for {form}",
  "launching.freed": "let launches for {form} go on",
  "roadmap.planned": "planned it on the roadmap",
  "roadmap.moved": "moved it from {from} to {to}",
  "roadmap.delivered": "delivered it",
  "roadmap.cancelled": "cancelled it on the roadmap",
  "capacity.opened": "opened the pool",
  "capacity.changed": "changed how much there is",
  "capacity.assigned": "assigned an offering to it",
  "capacity.reserved": "reserved {quantity} {unit}",
  "capacity.released": "gave a reservation back",

  "channel.proposed": "proposed the channel",
  "channel.corrected": "corrected the channel",
  "channel.approved": "approved the channel",
  "channel.piloted": "started the pilot",
  "channel.went_live": "took it live",
  "channel.suspended": "suspended the channel",
  "channel.retired": "retired the channel",
  "channel.offering_let_in": "let an offering in",
  "channel.offering_taken_out": "took an offering out",
  "channel.exception_ended": "ended an exception",
  "price_list.drafted": "drafted the price list",
  "price_list.corrected": "corrected the price list",
  "price_list.rule_set": "set a rule",
  "price_list.rule_removed": "removed a rule",
  "price_list.published": "published the price list",
  "price_list.discarded": "discarded the draft of the price list",
  "targets.planned": "planned the quarter",
  "targets.planned_anew": "planned the quarter anew",
  "compensation_plan.created": "began the plan",
  "compensation_plan.drafted": "began the next version",
  "compensation_plan.redrafted": "wrote on the draft",
  "compensation_plan.published": "published a version",
  "compensation_plan.draft_discarded": "discarded the draft",
  "compensation_plan.assigned": "assigned it to {person} from {validFrom} on",
  "compensation_plan.assignment_ended": "ended it for {person} on {validUntil}",
  "credit.given": "gave credit for {agreement}",
  "credit.taken_back": "took credit for {agreement} back",
  "credit_period.locked": "locked the quarter",

  "clause.written": "wrote the clause",
  "clause.text_drafted": "drafted a text",
  "clause.text_changed": "changed a draft",
  "clause.text_published": "published a text",
  "clause.text_retired": "retired a text",
  "term_set.created": "created the set of terms",
  "term_set.version_drafted": "drafted the next version of the terms",
  "term_set.arranged": "arranged the clauses",
  "term_set.published": "published the terms",
  "signing_policy.set": "set how agreements are signed",
  "approval_policy.drafted": "drafted the approval rules",
  "approval_policy.published": "published the approval rules",
  "authority_matrix.drafted": "drafted who may decide what",
  "authority_matrix.published": "published who may decide what",
  "authority_matrix.discarded": "discarded the draft of who may decide what",
  "authority.delegated": "delegated their approvals",
  "authority.delegation_ended": "ended a delegation",
  "qualification_policy.published": "published how opportunities are qualified",

  "readiness.opened": "opened it",
  "readiness.changed": "found its readiness changed",
  "readiness.confirmed": "checked readiness everywhere",
  "readiness.found_go": "found everything ready",
  "readiness.found_at_risk": "found it at risk",
  "readiness.found_no_go": "found something missing",
  "readiness.closed": "closed it",
  "readiness.overridden": "answers for a gap",
  "readiness.override_lifted": "lifted an override",
  "readiness.gap_assigned": "assigned a gap",
  "readiness.gap_done": "found a gap closed",
  "guide.drafted": "started a version of the guide",
  "guide.corrected": "wrote the draft of the guide",
  "guide.published": "published a version of the guide",
  "guide.withdrawn": "withdrew the guide",
  "guide.read": "read the guide",
  "certificate.given": "certified them for {form}",
  "certificate.ended": "ended their certificate for {form}",
  "duty.given": "put them on duty for {form}",
  "duty.ended": "took them off duty for {form}",
  "order_destination.fell_silent": "noticed that it no longer answers",
  "order_destination.answers_again": "noticed that it answers again",

  "delivery.redriven": "sent the message again",
  "list.exported": "exported the list",
  "view.saved": "saved the view",
  "view.changed": "changed the view",
  "view.dropped": "deleted the view",
};

/** What an entry did, with what was recorded in its places. */
export const happenedIn = (type: string, data: unknown): string | undefined =>
  happened[type]?.replace(/\{(\w+)\}/g, (_, name: string) => said((data as Data | null)?.[name]) ?? "–");

type Data = Readonly<Record<string, unknown>>;

/** A recorded value as a person reads it; a pair is a change. */
export function said(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const parts = value.map((part) => said(part) ?? "empty");
    return value.length === 2 ? parts.join(" → ") : parts.join(", ");
  }
  if (typeof value === "object")
    return Object.entries(value)
      .flatMap(([name, part]) => (said(part) === null ? [] : [`${words(name)}: ${said(part)}`]))
      .join("; ");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const text = String(value);
  return isIsoDate(text) ? dateWords(text) : text.replaceAll("_", " ");
}

/** The name of a recorded field: "validFrom" is "Valid from". */
export const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .replace(/^\w/, (first) => first.toUpperCase())
    .replace(/ Id$/, "");
