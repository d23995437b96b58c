import type { ReactNode } from "react";
import { DefinitionList } from "@/components/definition-list";
import { Panel } from "@/components/panel";
import { Timeline } from "@/components/timeline";
import { isId } from "@/lib/kernel/id";
import { happenedIn, said, words } from "./happened";

type Entry = {
  readonly id: string;
  readonly type: string;
  readonly subjectLabel?: string | null;
  readonly actorName: string;
  readonly onBehalfOf?: string | null;
  readonly at: Date;
  readonly data: unknown;
};
type Props = {
  entries: readonly Entry[];
  /** Names the record at the end, where entries are about several. */
  named?: boolean;
};

/** What happened to a record, from the journal, each with what it changed. */
export const History = ({ entries, named = false }: Props) => (
  <Panel title="History">
    {entries.length === 0 && <p className="text-13 text-ink-2">Nothing recorded yet</p>}
    <Timeline
      entries={entries.map(({ data, type, subjectLabel, ...entry }) => ({
        ...entry,
        text: [happenedIn(type, data) ?? type, named ? subjectLabel : null].filter(Boolean).join(" "),
        detail: journalDetail(data),
      }))}
    />
  </Panel>
);

/** What a journal entry says, field by field; a change shows both sides. */
function journalDetail(data: unknown): ReactNode {
  const fields = typeof data === "object" && data !== null ? Object.entries(flattened(data)) : [];
  const facts = fields.flatMap(([name, value]) =>
    isReference(value) ? [] : [{ key: name, term: words(name), value: said(value) }],
  );
  return facts.length === 0 ? null : <DefinitionList facts={facts} />;
}

/** An id says nothing to a person; names stand beside it where they matter. */
const isReference = (value: unknown): boolean =>
  isId(value) || (Array.isArray(value) && value.some(isId) && value.every((part) => part === null || isId(part)));

/** `{changed: {name: [a, b]}}` reads as its fields. */
const flattened = (data: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      name === "changed" && typeof value === "object" && value !== null ? Object.entries(value) : [[name, value]],
    ),
  );
