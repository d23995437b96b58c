import { Panel } from "@/components/panel";
import { Timeline } from "@/components/timeline";
import type { Actor } from "@/lib/kernel/actor";
import { offeringHistory } from "@/lib/offerings/catalog/queries/offering-history";
import { orNotFound } from "../../or-not-found";
import { detailOf, toldOf } from "../history-words";

/** What happened to it, from the journal. */
export async function HistoryTab({ actor, id }: { actor: Actor; id: string }) {
  const entries = await orNotFound(offeringHistory(actor, id));
  return (
    <Panel title="History">
      <Timeline
        entries={entries.map((entry) => {
          const detail = detailOf(entry.type, entry.data);
          return {
            id: entry.id,
            text: toldOf(entry.type, entry.data),
            actorName: entry.actorName,
            at: entry.at,
            onBehalfOf: entry.onBehalfOf,
            ...(detail.length > 0
              ? {
                  detail: (
                    <ul className="list-disc pl-4">
                      {detail.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  ),
                }
              : {}),
          };
        })}
      />
    </Panel>
  );
}
