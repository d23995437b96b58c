import type { Actor } from "@/lib/kernel/actor";
import { organisationTimeline } from "@/lib/parties/customers/queries/organisation-timeline";
import { History } from "../../history";

/** What happened to the customer, their sites and contacts. */
export async function HistoryPanel({ actor, organisationId }: { actor: Actor; organisationId: string }) {
  return <History entries={await organisationTimeline(actor, organisationId)} named />;
}
