import { Panel } from "@/components/panel";
import { Timeline } from "@/components/timeline";
import type { Actor } from "@/lib/kernel/actor";
import { organisationTimeline } from "@/lib/parties/customers/queries/organisation-timeline";
import { journalDetail } from "../../journal-detail";

const sentences: Readonly<Record<string, string>> = {
  "organisation.created": "entered",
  "organisation.corrected": "corrected",
  "organisation.handed_over": "handed over",
  "site.added": "added the site",
  "site.corrected": "corrected the site",
  "contact.added": "added the contact",
  "contact.corrected": "corrected the contact",
  "contact.left": "recorded that this contact has left:",
};

/** What happened to the customer, their sites and contacts. */
export async function HistoryPanel({ actor, organisationId }: { actor: Actor; organisationId: string }) {
  const entries = await organisationTimeline(actor, organisationId);
  return (
    <Panel title="History">
      <Timeline
        entries={entries.map((entry) => ({
          id: entry.id,
          text: `${sentences[entry.type] ?? entry.type} ${entry.subjectLabel ?? ""}`,
          actorName: entry.actorName,
          at: entry.at,
          onBehalfOf: entry.onBehalfOf,
          detail: journalDetail(entry.data),
        }))}
      />
    </Panel>
  );
}
