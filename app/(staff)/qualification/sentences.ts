import { type Currency, formatMoney, type Money } from "@/lib/kernel/money";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { assessFactor } from "@/lib/qualification/assessment/commands/assess-factor";
import type { publishQualificationPolicy } from "@/lib/qualification/assessment/commands/publish-qualification-policy";
import { factorTexts } from "@/lib/qualification/assessment/domain/factor";
import type { closeRisk } from "@/lib/qualification/discovery/commands/close-risk";
import type { correctRequirement } from "@/lib/qualification/discovery/commands/correct-requirement";
import type { dropRequirement } from "@/lib/qualification/discovery/commands/drop-requirement";
import type { recordRequirement } from "@/lib/qualification/discovery/commands/record-requirement";
import type { recordRisk } from "@/lib/qualification/discovery/commands/record-risk";
import type { setDomainApplicability } from "@/lib/qualification/discovery/commands/set-domain-applicability";
import type { askForDecision } from "@/lib/qualification/gates/commands/ask-for-decision";
import type { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import type { reopenOpportunity } from "@/lib/qualification/gates/commands/reopen-opportunity";
import type { correctOpportunity } from "@/lib/qualification/opportunities/commands/correct-opportunity";
import type { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import type { estimatePursuit } from "@/lib/qualification/opportunities/commands/estimate-pursuit";
import type { moveOpportunity } from "@/lib/qualification/opportunities/commands/move-opportunity";
import type { reassignOpportunity } from "@/lib/qualification/opportunities/commands/reassign-opportunity";
import { stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import type { addSolutionItem } from "@/lib/qualification/solutions/commands/add-solution-item";
import type { configureSolutionItem } from "@/lib/qualification/solutions/commands/configure-solution-item";
import type { correctSolutionItem } from "@/lib/qualification/solutions/commands/correct-solution-item";
import type { removeSolutionItem } from "@/lib/qualification/solutions/commands/remove-solution-item";
import type { repriceSolutionItem } from "@/lib/qualification/solutions/commands/reprice-solution-item";

const amount = (of: Money) => formatMoney(of).replace(/\.00$/, "");

const changing = {
  stale: "Somebody changed this after you opened it. Reload the page to see the present state.",
  has_ended: "This opportunity has ended. Re-open it first.",
};
const currencySentence = ({ expected }: { expected: Currency }) => `Give amounts in ${expected}, as everywhere here.`;

export const detailSentences = {
  ...changing,
  need_date_past: ({ today }: { today: string }) => `The day they need it cannot be before today, ${today}.`,
  items_in_currency: ({ currency }: { currency: Currency }) =>
    `The solution is priced in ${currency}. Take its items out before you change the currency.`,
} satisfies Sentences<RefusalOf<typeof correctOpportunity> | RefusalOf<typeof createOpportunity>>;

export const reassignSentences = {
  ...changing,
  owns_it_already: "They own it already. Choose somebody else.",
  not_in_your_team: "You can hand over within your own team only.",
  sells_nothing: "They do not sell any more. Choose somebody else.",
} satisfies Sentences<RefusalOf<typeof reassignOpportunity>>;

export const pursuitSentences = {
  ...changing,
  other_currency: currencySentence,
} satisfies Sentences<RefusalOf<typeof estimatePursuit> | RefusalOf<typeof recordRisk> | RefusalOf<typeof closeRisk>>;

export const moveSentences = {
  stale: changing.stale,
  needs_decision: ({ state }: { state: keyof typeof stateNames }) =>
    `${stateNames[state]} is reached by a decision. Open the opportunity and decide.`,
  needs_reopening: ({ state }: { state: keyof typeof stateNames }) =>
    `It is ${stateNames[state].toLowerCase()}. Open it and re-open it with a reason.`,
} satisfies Sentences<RefusalOf<typeof moveOpportunity>>;

export const factorSentences = {
  ...changing,
  evidence_in_future: ({ today }: { today: string }) => `Evidence cannot be from after today, ${today}.`,
} satisfies Sentences<RefusalOf<typeof assessFactor>>;

export const requirementSentences = {
  ...changing,
  not_an_item_of_this: "That item is not part of this solution any more. Choose another.",
} satisfies Sentences<
  | RefusalOf<typeof recordRequirement>
  | RefusalOf<typeof correctRequirement>
  | RefusalOf<typeof dropRequirement>
  | RefusalOf<typeof setDomainApplicability>
>;

export const itemSentences = {
  ...changing,
  not_a_site_of_customer: "That site is not one of this customer's. Choose another.",
  no_price: ({ currency }: { currency: Currency }) =>
    `This offering has no price in ${currency}. Pick another, or change the currency.`,
  configuration_impossible: "This choice is not possible.",
} satisfies Sentences<
  | RefusalOf<typeof addSolutionItem>
  | RefusalOf<typeof correctSolutionItem>
  | RefusalOf<typeof removeSolutionItem>
  | RefusalOf<typeof repriceSolutionItem>
  | RefusalOf<typeof configureSolutionItem>
>;

const notesWanted = {
  not_firm: "What is unknown could still change the picture. Say why you go ahead.",
  low_score: "The score is below what the policy pursues. Say why you go ahead.",
  must_unmet: "A must of theirs is not met. Say why you go ahead.",
  other: "Say in words what the other reason is.",
};

export const decisionSentences = {
  already_decided: ({ state }: { state: keyof typeof stateNames }) =>
    `Somebody was faster: it is ${stateNames[state].toLowerCase()}. Reload the page.`,
  facts_changed: "What you saw has changed since. Reload the page, look again, then decide.",
  manager_decides: ({ value, limit }: { value: Money; limit: Money | null }) =>
    limit
      ? `The value of ${amount(value)} is above ${amount(limit)}, so a manager decides.`
      : `Every opportunity in ${value.currency} is decided by a manager.`,
  own_request: "You own this or asked for the decision, so somebody else decides it.",
  no_solution: "There is no solution yet. Pick at least one offering.",
  not_available: ({ items }: { items: readonly string[] }) =>
    `Not available in time: ${items.join(", ")}. Replace it, or move the day it is needed.`,
  evidence_missing: ({ factors }: { factors: readonly (keyof typeof factorTexts)[] }) =>
    `The policy wants evidence for ${factors.map((each) => factorTexts[each].name.toLowerCase()).join(", ")}.`,
  notes_wanted: ({ why }: { why: keyof typeof notesWanted }) => notesWanted[why],
  wake_date_not_in_future: ({ today }: { today: string }) => `Choose a day after today, ${today}.`,
  reason_not_of_ending: "Choose a reason of the list for how it ended.",
  capacity_short: ({ pool, free, needed, unit }: { pool: string; free: number; needed: number; unit: string }) =>
    `${pool} has ${free} ${unit} free, and ${needed} are needed.`,
  you_may_decide: "This is within what you may decide yourself.",
  nobody_may_decide: "Nobody above the owner may decide this. Ask an administrator to fill the manager's position.",
} satisfies Sentences<RefusalOf<typeof decideOpportunity> | RefusalOf<typeof askForDecision>>;

export const reopenSentences = {
  stale: changing.stale,
  still_open: "It is open already.",
} satisfies Sentences<RefusalOf<typeof reopenOpportunity>>;

export const policySentences = {
  bands_overlap: "“Review” has to begin below “Pursue”.",
  policy_moved_on: ({ number }: { number: number }) =>
    `Version ${number} was published meanwhile. Reload the page and compare.`,
} satisfies Sentences<RefusalOf<typeof publishQualificationPolicy>>;
