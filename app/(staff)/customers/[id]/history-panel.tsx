import type { Actor } from "@/lib/kernel/actor";
import { organisationTimeline } from "@/lib/parties/customers/queries/organisation-timeline";
import { History } from "../../history";

const sentences: Readonly<Record<string, string>> = {
  "organisation.created": "entered",
  "organisation.corrected": "corrected",
  "organisation.handed_over": "handed over",
  "site.added": "added the site",
  "site.corrected": "corrected the site",
  "site.closed": "closed the site",
  "site.reopened": "reopened the site",
  "contact.added": "added the contact",
  "contact.corrected": "corrected the contact",
  "contact.left": "recorded that this contact has left:",
};

/** What happened to the customer, their sites and contacts. */
export async function HistoryPanel({ actor, organisationId }: { actor: Actor; organisationId: string }) {
  return <History entries={await organisationTimeline(actor, organisationId)} sentences={sentences} named />;
}
