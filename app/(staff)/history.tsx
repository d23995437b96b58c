import type { ReactNode } from "react";
import { DefinitionList } from "@/components/definition-list";
import { Panel } from "@/components/panel";
import { Timeline } from "@/components/timeline";
import { isId } from "@/lib/kernel/id";
import { dateWords, isIsoDate } from "@/lib/kernel/period";

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
  /** What each type of entry did: "corrected it", "filled it with {person}" with a field of what was recorded. */
  sentences: Readonly<Record<string, string>>;
  /** Names the record at the end, where entries are about several. */
  named?: boolean;
};

/** What happened to a record, from the journal, each with what it changed. */
export const History = ({ entries, sentences, named = false }: Props) => (
  <Panel title="History">
    {entries.length === 0 && <p className="text-13 text-ink-2">Nothing recorded yet</p>}
    <Timeline
      entries={entries.map(({ data, type, subjectLabel, ...entry }) => ({
        ...entry,
        text: [filled(sentences[type] ?? type, data), named ? subjectLabel : null].filter(Boolean).join(" "),
        detail: journalDetail(data),
      }))}
    />
  </Panel>
);

const filled = (sentence: string, data: unknown) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => said((data as Record<string, unknown> | null)?.[name]) ?? "–");

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

const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .replace(/^\w/, (first) => first.toUpperCase())
    .replace(/ Id$/, "");

function said(value: unknown): string | null {
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
