import { Diff } from "@/components/diff";
import { Panel } from "@/components/panel";
import { Timeline } from "@/components/timeline";
import type { JournalEntry } from "@/lib/platform/journal";
import { toldOf } from "../told";

type Texts = { readonly oldText?: unknown; readonly newText?: unknown };

/** What happened, from the journal. */
export function TimelinePanel({ entries }: { entries: readonly JournalEntry[] }) {
  return (
    <Panel title="What happened">
      <Timeline
        entries={entries.map((entry) => {
          const { oldText, newText } = (entry.data ?? {}) as Texts;
          const changed = typeof oldText === "string" && typeof newText === "string";
          return {
            id: entry.id,
            actorName: entry.actorName,
            onBehalfOf: entry.onBehalfOf,
            at: entry.at,
            text: toldOf(entry.type, entry.data),
            ...(changed ? { detail: <Diff before={oldText} after={newText} /> } : {}),
          };
        })}
      />
    </Panel>
  );
}
