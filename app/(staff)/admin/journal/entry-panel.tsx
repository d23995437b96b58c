import { Banner } from "@/components/banner";
import { DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { PeekPanel } from "@/components/peek-panel";
import type { Actor } from "@/lib/kernel/actor";
import type { JournalEntry } from "@/lib/platform/journal";
import { streamVerdict } from "@/lib/platform/journal-search";
import { journalWords } from "./journal-words";

const faultWords: Record<string, string> = {
  gap: "an entry is missing",
  broken_link: "the link to the entry before does not hold",
  changed_content: "the content was changed after it was written",
  missing_tail: "entries were cut from the end",
};

/** One entry with everything recorded, and whether its chain holds. */
export async function EntryPanel({
  entry,
  closeHref,
  actor,
}: {
  entry: JournalEntry;
  closeHref: string;
  actor: Actor;
}) {
  const faults = await streamVerdict(actor, entry.stream);
  return (
    <PeekPanel title={journalWords(entry.type, entry.data)} closeHref={closeHref}>
      {faults.length === 0 ? (
        <Banner tone="success">The chain of this stream holds, from its first entry to its last.</Banner>
      ) : (
        <Banner tone="danger" title="The chain of this stream is broken">
          {faults.map((fault) => `Entry ${fault.seq}: ${faultWords[fault.fault]}.`).join(" ")}
        </Banner>
      )}
      <DefinitionList
        stacked
        facts={[
          { term: "About", value: entry.subjectLabel ?? entry.subjectId },
          { term: "By", value: entry.actorName },
          ...(entry.onBehalfOf ? [{ term: "For", value: entry.onBehalfOf }] : []),
          { term: "At", value: <DateTime at={entry.at} /> },
          { term: "Stream", value: `${entry.stream}, entry ${entry.seq}` },
          { term: "Recorded as", value: entry.type },
          { term: "Request", value: entry.requestId },
          { term: "Hash", value: <code className="break-all font-mono text-12">{entry.hash}</code> },
          {
            term: "With",
            value: (
              <pre className="overflow-x-auto whitespace-pre-wrap break-words font-mono text-12">
                {JSON.stringify(entry.data, null, 2)}
              </pre>
            ),
          },
        ]}
      />
    </PeekPanel>
  );
}
