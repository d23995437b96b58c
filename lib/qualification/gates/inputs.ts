import { z } from "zod";
import { date, id, optionalParagraph, paragraph, version } from "@/lib/kernel/fields";
import { allEndReasons, endings } from "@/lib/qualification/opportunities/domain/opportunity";
import type { Choice } from "./domain/decision";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "Reload the page.");
/** What a person chooses; each outcome with exactly what it needs. */
const notes = optionalParagraph(2000);
const advance = z.strictObject({ id, factsHash: hash, outcome: z.literal("advance"), notes });
const defer = z.strictObject({ id, factsHash: hash, outcome: z.literal("defer"), wakeOn: date, notes });
const end = z.strictObject({
  id,
  factsHash: hash,
  outcome: z.literal("end"),
  ending: z.enum(endings, { error: "Choose how it ended." }),
  because: z
    .enum(allEndReasons as [string, ...string[]], { error: "Choose a reason." })
    .transform((reason) => reason as (typeof allEndReasons)[number]),
  notes,
});

export const decideOpportunityInput = z.discriminatedUnion("outcome", [advance, defer, end], {
  error: "Choose what to decide.",
});
export type DecideOpportunity = z.output<typeof decideOpportunityInput>;

export const askForDecisionInput = decideOpportunityInput;
export type AskForDecision = DecideOpportunity;

export const reopenOpportunityInput = z.strictObject({ id, version, why: paragraph(1000) });
export type ReopenOpportunity = z.output<typeof reopenOpportunityInput>;

/** The choice in what a form sent, without what only says which opportunity and what was seen. */
export function choiceOf(input: DecideOpportunity): Choice {
  const { id: _id, factsHash: _hash, ...choice } = input;
  return choice;
}
