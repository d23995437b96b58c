import type { TimelineEntry } from "@/components/timeline";
import type { JournalEntry } from "@/lib/platform/journal";
import { type Factor, factorTexts } from "@/lib/qualification/assessment/domain/factor";
import { domainTexts, type RequirementDomain } from "@/lib/qualification/discovery/domain/requirement";
import { type OpportunityState, stateNames } from "@/lib/qualification/opportunities/domain/opportunity";

type Data = Readonly<Record<string, unknown>>;
const text = (data: Data, name: string) => String(data[name] ?? "");
const value = (of: unknown) => {
  const found = (of as { value?: unknown } | null)?.value;
  return found === null || found === undefined ? "unknown" : String(found);
};
const factorName = (data: Data) => factorTexts[data.factor as Factor]?.name.toLowerCase() ?? text(data, "factor");
const stateName = (name: unknown) => stateNames[name as OpportunityState]?.toLowerCase() ?? String(name);

/** By what follows "opportunity." in the type of the entry. */
export const told: Readonly<Record<string, (data: Data) => string>> = {
  identified: () => "noted the opportunity",
  reassigned: (data) => `gave it to ${text(data, "name")}: ${text(data, "reason")}`,
  capacity_changed: (data) =>
    `noted that ${text(data, "pool")} went from ${text(data, "from")} to ${text(data, "to")} ${text(data, "unit")}`,
  corrected: () => "changed the details",
  pursuit_estimated: () => "estimated the worth of the pursuit",
  moved: (data) => `moved it from ${stateName(data.from)} to ${stateName(data.to)}`,
  assessed: (data) => `set ${factorName(data)} from ${value(data.from)} to ${value(data.to)}`,
  requirement_recorded: (data) => `added the requirement “${text(data, "statement")}”`,
  requirement_corrected: (data) => `changed the requirement “${text((data.to ?? {}) as Data, "statement")}”`,
  requirement_dropped: (data) => `dropped the requirement “${text(data, "statement")}”`,
  domain_applicability_set: (data) =>
    `said that ${domainTexts[data.domain as RequirementDomain]?.name.toLowerCase()} ${data.applies ? "applies" : "does not apply"}`,
  item_added: (data) => `added ${text(data, "quantity")} × ${text(data, "name")}`,
  item_corrected: (data) => `changed ${text(data, "name")}`,
  item_configured: (data) => `configured ${text(data, "name")}`,
  item_removed: (data) => `removed ${text(data, "name")}`,
  item_repriced: (data) => `took today's price for ${text(data, "name")}`,
  risk_recorded: (data) => `added the risk “${text(data, "description")}”`,
  risk_closed: (data) => `closed the risk “${text(data, "description")}”`,
  decision_requested: (data) =>
    `asked ${text((data.of ?? {}) as Data, "name") || "a manager"} to ${text(data, "outcome")} it`,
  advanced: () => "qualified it",
  deferred: (data) => `deferred it until ${text(data, "wakeOn")}`,
  ended: () => "ended it",
  reopened: (data) => `re-opened it: ${text(data, "why")}`,
  roadmap_moved: (data) =>
    data.to
      ? `noted that ${text(data, "title")} moved from ${text(data, "from")} to ${text(data, "to")}`
      : `noted that ${text(data, "title")} was cancelled`,
};

/** The journal of an opportunity in sentences. An entry nobody wrote a sentence for shows its own name. */
export const timelineEntries = (entries: readonly JournalEntry[]): TimelineEntry[] =>
  entries.map((entry) => {
    const data = entry.data as Data;
    const kind = entry.type.replace("opportunity.", "");
    const evidence = (data.to as { evidence?: string } | undefined)?.evidence ?? (data.notes as string | undefined);
    return {
      id: entry.id,
      text: told[kind]?.(data) ?? kind.replaceAll("_", " "),
      actorName: entry.actorName,
      at: entry.at,
      ...(evidence ? { detail: <p className="whitespace-pre-wrap">{evidence}</p> } : {}),
    };
  });
