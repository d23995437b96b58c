import { told as agreements } from "../../agreements/told";
import { happened, happenedIn } from "../../happened";
import { told as approvals } from "../../inbox/[stepId]/journal-words";
import { told as offerings } from "../../offerings/history-words";
import { told as purchases } from "../../purchasing/told";
import { told as opportunities } from "../../qualification/[id]/timeline-entries";

type Data = Readonly<Record<string, unknown>>;

const told: Readonly<Record<string, (data: Data) => string>> = {
  ...agreements,
  ...approvals,
  ...offerings,
  ...purchases,
  ...Object.fromEntries(Object.entries(opportunities).map(([kind, words]) => [`opportunity.${kind}`, words])),
};

export const isTold = (type: string): boolean => type in told || type in happened;

const capital = (sentence: string) => sentence.replace(/^./, (first) => first.toUpperCase());

/** What an entry of any record says: "Moved version 2 from Draft to Launched". */
export const journalWords = (type: string, data: unknown): string =>
  capital(told[type]?.((data ?? {}) as Data) ?? happenedIn(type, data) ?? type.replaceAll(/[._]/g, " "));

const kinds: Readonly<Record<string, string>> = { organisation: "Customer", order: "Purchase" };

/** The kind of a record as the rail names it. */
export const kindWords = (kind: string): string => kinds[kind] ?? capital(kind.replaceAll("_", " "));

/** The types of entries whose words, without what was recorded, hold what a person searches for. */
export function typesSaying(search: string | undefined): string[] {
  const sought = search?.trim().toLowerCase();
  if (!sought) return [];
  const all = [...Object.keys(told), ...Object.keys(happened)];
  return all.filter((type) => journalWords(type, {}).toLowerCase().includes(sought));
}
