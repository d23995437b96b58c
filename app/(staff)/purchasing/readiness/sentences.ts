import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { certifyPerson } from "@/lib/purchasing/cover/commands/certify-person";
import type { endDuty } from "@/lib/purchasing/cover/commands/end-duty";
import type { putOnDuty } from "@/lib/purchasing/cover/commands/put-on-duty";
import type { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import type { publishGuide } from "@/lib/purchasing/guides/commands/publish-guide";
import type { saveGuide } from "@/lib/purchasing/guides/commands/save-guide";
import type { startGuideVersion } from "@/lib/purchasing/guides/commands/start-guide-version";
import type { withdrawGuide } from "@/lib/purchasing/guides/commands/withdraw-guide";
import { type GuideState, guideStateNames } from "@/lib/purchasing/guides/domain/guide";
import type { assignGap } from "@/lib/purchasing/readiness/commands/assign-gap";
import type { closeCell } from "@/lib/purchasing/readiness/commands/close-cell";
import type { liftOverride } from "@/lib/purchasing/readiness/commands/lift-override";
import type { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import type { overrideCheck } from "@/lib/purchasing/readiness/commands/override-check";
import { type CheckKind, checkKindNames } from "@/lib/purchasing/readiness/domain/check";

/** What the screens of readiness say when a rule refuses, and what the history says happened. */
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";
const readyAlready = ({ kind }: { kind: CheckKind }) => `${checkKindNames[kind]} is ready. There is nothing to close.`;

export const openSentences = {
  open_already: "This channel takes purchases of this form already.",
} satisfies Sentences<RefusalOf<typeof openCell>>;
export const closeSentences = {
  stale,
  closed_already: ({ by, why }) => `${by} closed it already: “${why}”`,
} satisfies Sentences<RefusalOf<typeof closeCell>>;
export const overrideSentences = {
  ready_already: readyAlready,
  overridden_already: ({ by }) => `${by} answers for this already. Lift that override first.`,
  ends_too_early: ({ first }) => `End it on ${first} or later.`,
  ends_too_late: ({ last }) => `An override holds for at most 30 days: until ${last}.`,
} satisfies Sentences<RefusalOf<typeof overrideCheck>>;
export const liftSentences = { over_already: "This override is over." } satisfies Sentences<
  RefusalOf<typeof liftOverride>
>;
export const assignSentences = {
  ready_already: readyAlready,
  due_in_the_past: ({ today }) => `Choose ${today} or later.`,
  assigned_already: ({ person }) => `${person} has this already, with the same day.`,
} satisfies Sentences<RefusalOf<typeof assignGap>>;

const word = (state: GuideState) => guideStateNames[state].toLowerCase();
const notDraft = ({ state }: { state: GuideState }) =>
  `This version is ${word(state)} and stays as it was. Start a new version.`;
export const draftGuideSentences = {
  guide_exists: ({ title }) => `There is a guide called “${title}”. Start a new version of it.`,
} satisfies Sentences<RefusalOf<typeof draftGuide>>;
export const saveGuideSentences = { stale, not_a_draft: notDraft } satisfies Sentences<RefusalOf<typeof saveGuide>>;
export const startVersionSentences = {
  draft_exists: ({ n }) => `Version ${n} is a draft already. Go on with that one.`,
  nothing_to_copy: "This guide has no version to start from.",
} satisfies Sentences<RefusalOf<typeof startGuideVersion>>;
export const publishSentences = {
  stale,
  not_a_draft: notDraft,
  owner_missing: "Say who answers for it.",
  review_missing: "Say by when it is reviewed.",
  review_in_the_past: "Choose a day after today.",
} satisfies Sentences<RefusalOf<typeof publishGuide>>;
export const withdrawSentences = {
  stale,
  not_published: ({ state }) => `This version is ${word(state)}.`,
} satisfies Sentences<RefusalOf<typeof withdrawGuide>>;
export const readSentences = { not_published: "Only a published version is read." };

const endsFirst = "It has to end after it begins.";
export const certifySentences = {
  ends_before_it_begins: endsFirst,
  certified_already: ({ from, until }) => `There is a certificate from ${from} until ${until}.`,
} satisfies Sentences<RefusalOf<typeof certifyPerson>>;
export const dutySentences = {
  ends_before_it_begins: endsFirst,
  not_certified: "There is no certificate for this form on the first day. Certify first.",
  certificate_ends: ({ until }) => `The certificate ends on ${until}. End the duty then, or certify for longer first.`,
  on_duty_already: ({ from, until }) => `On duty already from ${from} until ${until}.`,
} satisfies Sentences<RefusalOf<typeof putOnDuty>>;
export const endSentences = { over_already: ({ until }) => `This ended on ${until}.` } satisfies Sentences<
  RefusalOf<typeof endDuty>
>;
