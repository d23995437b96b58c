import type { addLine } from "@/lib/agreements/drafting/commands/add-line";
import type { addOrder } from "@/lib/agreements/drafting/commands/add-order";
import type { adoptTerms } from "@/lib/agreements/drafting/commands/adopt-terms";
import type { changeAgreement } from "@/lib/agreements/drafting/commands/change-agreement";
import type { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import type { changeOrder } from "@/lib/agreements/drafting/commands/change-order";
import type { configureLine } from "@/lib/agreements/drafting/commands/configure-line";
import type { dropClause } from "@/lib/agreements/drafting/commands/drop-clause";
import type { positionClause } from "@/lib/agreements/drafting/commands/position-clause";
import type { recallAgreement } from "@/lib/agreements/drafting/commands/recall-agreement";
import type { reopenAgreement } from "@/lib/agreements/drafting/commands/reopen-agreement";
import type { repriceLines } from "@/lib/agreements/drafting/commands/reprice-lines";
import type { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import type { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import type { withdrawAgreement } from "@/lib/agreements/drafting/commands/withdraw-agreement";
import { type AgreementState, stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import type { LineRefusal } from "@/lib/agreements/drafting/domain/line";
import type { Obstacle } from "@/lib/agreements/drafting/domain/readiness";
import { formatBps } from "@/lib/kernel/money";
import { type RefusalOf, type Sentences, say } from "@/lib/kernel/result";

const state = (of: AgreementState) => stateNames[of].toLowerCase();

const editing = {
  stale: "Somebody changed this agreement after you opened it. Reload the page to see the present state.",
  not_a_draft: (facts: { state: AgreementState }) =>
    `This agreement is ${state(facts.state)}. Go on from it as the next version, then change it.`,
};

export const lineSentences = {
  not_a_quantity: "A quantity is a whole number from 1 to 100,000.",
  not_a_term: "A term is 1 to 120 months.",
  not_a_discount: "A discount is 0 to 100 %.",
  no_price: "It has no price for this term.",
  term_not_offered: ({ terms }: { terms: readonly number[] }) =>
    `It is sold for ${terms.join(", ")} months. Choose one of these or longer.`,
  below_floor: ({ price, largestBps }: { price: string; largestBps: number }) =>
    `${price} would fall below its floor. At most ${formatBps(largestBps)} can be given.`,
  amount_too_large: "The amount is too large. Lower quantity or term.",
} satisfies Sentences<LineRefusal>;

const inLine = (name: string, because: LineRefusal) => `${name}: ${say(lineSentences, because)}`;

export const startSentences = {
  not_qualified: ({ faults }: { faults: readonly string[] }) => faults.join(" "),
  already_started: ({ number }: { number: string }) =>
    `${number} is open for this opportunity. Open it, or tick “Start another”.`,
  no_channel: "No channel sells yet. Sales development opens one under Channels.",
  no_terms: "No terms are published yet. Legal publishes them under Terms.",
  not_on_sale: ({ offering, why }: { offering: string; why: string | null }) =>
    `${offering} cannot be sold: ${why ?? "it is not on sale."} Change the solution first.`,
  line_refused: ({ line, because }: { line: string; because: LineRefusal }) => inLine(line, because),
} satisfies Sentences<RefusalOf<typeof startAgreement>>;

export const cellSentences = { ...editing, ...lineSentences } satisfies Sentences<RefusalOf<typeof changeLine>>;

export const addLineSentences = {
  ...editing,
  ...lineSentences,
  not_on_sale: ({ why }: { why: string | null }) => `It cannot be sold: ${why ?? "it is not on sale."}`,
} satisfies Sentences<RefusalOf<typeof addLine>>;

export const configureLineSentences = {
  ...addLineSentences,
  configuration_impossible: "This choice is not possible.",
} satisfies Sentences<RefusalOf<typeof configureLine>>;

export const repriceSentences = {
  ...editing,
  line_refused: ({ line, because }: { line: string; because: LineRefusal }) => inLine(line, because),
} satisfies Sentences<RefusalOf<typeof repriceLines>>;

export const headerSentences = {
  ...repriceSentences,
  not_their_contact: "This person is not with the customer any more. Choose another.",
} satisfies Sentences<RefusalOf<typeof changeAgreement>>;

export const clauseSentences = {
  ...editing,
  mandatory: ({ clause }: { clause: string }) =>
    `“${clause}” is mandatory and cannot be removed. Change its text instead.`,
  not_granted: ({ clause }: { clause: string }) => `The terms grant no such fallback for “${clause}”.`,
  same_as_standard: "This is the standard text. Change it, or choose Standard.",
  reason_missing: "Say why; whoever approves it reads this.",
  text_missing: "Write the text, or choose Remove.",
  not_added_here: "This clause belongs to the terms. Remove it as a deviation instead.",
} satisfies Sentences<RefusalOf<typeof positionClause> | RefusalOf<typeof dropClause>>;

export const adoptSentences = {
  ...editing,
  nothing_newer: "This agreement holds the newest terms.",
} satisfies Sentences<RefusalOf<typeof adoptTerms>>;

export const orderSentences = {
  ...editing,
  unknown_line: "A line of this order is not part of the agreement any more. Reload the page.",
  unknown_site: "A site of this order is not the customer's. Choose another.",
  not_their_contact: "The billing contact is not with the customer any more. Choose another.",
  more_than_agreed: ({ line, agreed, ordered }: { line: string; agreed: number; ordered: number }) =>
    `The orders take ${ordered} of ${line}, and ${agreed} are agreed.`,
} satisfies Sentences<RefusalOf<typeof addOrder> | RefusalOf<typeof changeOrder>>;

export const submitSentences = {
  ...editing,
  not_ready: ({ obstacles }: { obstacles: readonly Obstacle[] }) => obstacles.map((each) => each.sentence).join(" "),
  no_policy_in_force: "No approval policy is in force. An administrator publishes one under Policies.",
  no_rate_for_currency: ({ currency }: { currency: string }) =>
    `The approval policy has no rate for ${currency}. An administrator adds it under Policies.`,
} satisfies Sentences<RefusalOf<typeof submitAgreement>>;

export const moveSentences = {
  ...editing,
  not_editable: (facts: { state: AgreementState }) =>
    `An agreement that is ${state(facts.state)} is not changed any more.`,
  nothing_to_recall: (facts: { state: AgreementState }) =>
    `It is ${state(facts.state)}, so there is nothing to take back. Reload the page.`,
  not_your_request: "Only whoever submitted it takes it back.",
  request_closed: "It was decided meanwhile. Reload the page.",
  wrong_state: (facts: { state: AgreementState }) => `It is ${state(facts.state)} and stays so.`,
} satisfies Sentences<
  RefusalOf<typeof reopenAgreement> | RefusalOf<typeof recallAgreement> | RefusalOf<typeof withdrawAgreement>
>;
