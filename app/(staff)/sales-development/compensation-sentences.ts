import type { splitCredit } from "@/lib/agreements/sellers/commands/split-credit";
import { formatBps } from "@/lib/kernel/money";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { assignPlan } from "@/lib/sales-development/compensation/commands/assign-plan";
import type { createCompensationPlan } from "@/lib/sales-development/compensation/commands/create-compensation-plan";
import type { discardPlanDraft } from "@/lib/sales-development/compensation/commands/discard-plan-draft";
import type { draftNextPlan } from "@/lib/sales-development/compensation/commands/draft-next-plan";
import type { endPlanAssignment } from "@/lib/sales-development/compensation/commands/end-plan-assignment";
import type { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import type { savePlanDraft } from "@/lib/sales-development/compensation/commands/save-plan-draft";
import type { lockCreditPeriod } from "@/lib/sales-development/credits/commands/lock-credit-period";
import type { setTargets } from "@/lib/sales-development/targets/commands/set-targets";

/** What the screens of plans, targets and credit say when a rule refuses. */
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";
const notADraft = "This version is published and never changes. Draft the next one.";

export const planSentences = {
  stale,
  not_a_draft: notADraft,
  name_taken: ({ name }) => `Another plan is called "${name}".`,
  ote_below_base: "On-target earnings are at least the base salary.",
  no_bands: "Add a band that begins at 0.",
  first_band_above_zero: "The first band begins at 0, so that every amount is in a band.",
  bound_twice: "Two bands begin at the same bound.",
} satisfies Sentences<RefusalOf<typeof createCompensationPlan> | RefusalOf<typeof savePlanDraft>>;

export const publishPlanSentences = {
  stale,
  not_a_draft: notADraft,
  starts_in_the_past: ({ earliest }) => `Deals already signed keep their pay. Let it begin on ${earliest} or later.`,
  another_starts_then: ({ n }) => `Version ${n} begins on that day already.`,
} satisfies Sentences<RefusalOf<typeof publishPlan>>;

export const draftSentences = {
  stale,
  not_a_draft: notADraft,
  only_version: "A plan keeps at least one version. Write on this one instead.",
  draft_exists: "A draft of the next version exists already.",
  nothing_to_begin_with: "This plan has no version to begin with.",
} satisfies Sentences<RefusalOf<typeof discardPlanDraft> | RefusalOf<typeof draftNextPlan>>;

export const assignmentSentences = {
  stale,
  has_a_plan: ({ person, plan, from, until }) =>
    `${person} is paid by ${plan} from ${from}${until ? ` until ${until}` : " on"}. End that first.`,
  ended_already: ({ until }) => `This has ended on ${until}.`,
} satisfies Sentences<RefusalOf<typeof assignPlan> | RefusalOf<typeof endPlanAssignment>>;

export const lockSentences = {
  not_over: ({ until }) => `The quarter is over on ${until}.`,
  locked_already: "Somebody has locked this quarter already.",
} satisfies Sentences<RefusalOf<typeof lockCreditPeriod>>;

export const targetSentences = {
  not_a_top_group: "Targets are set on product groups at the top. Reload the page.",
  reason_needed: ({ changed }) =>
    `Say why: ${changed === 1 ? "a target that stands is" : `${changed} targets that stand are`} planned anew.`,
  planned_meanwhile: "Somebody planned one of these after you opened the grid. Reload the page to see it.",
} satisfies Sentences<RefusalOf<typeof setTargets>>;

export const splitSentences = {
  stale,
  signed_already: "It is signed: its sellers are credited already.",
  not_the_whole: ({ sumBps }) => `The revenue shares are ${formatBps(sumBps)} together. They have to be exactly 100 %.`,
  named_twice: "Somebody is named twice with the same kind of credit.",
} satisfies Sentences<RefusalOf<typeof splitCredit>>;
