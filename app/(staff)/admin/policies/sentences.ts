import type { discardPolicyDraft } from "@/lib/approvals/policies/commands/discard-policy-draft";
import type { draftPolicyVersion } from "@/lib/approvals/policies/commands/draft-policy-version";
import type { publishPolicyVersion } from "@/lib/approvals/policies/commands/publish-policy-version";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import { dimensionNames } from "@/lib/approvals/policies/domain/policy";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";

const common = {
  approvers_do_not_write_policies: "You approve deals, so you do not write the rules for it.",
  not_a_draft: "This is no draft any more. Reload the page.",
  changed_meanwhile: "Somebody changed the draft after you opened it. Reload the page and read it again.",
  draft_exists: "There is a draft already. Write on that one, or discard it first.",
} as const;

export const draftSentences = {
  ...common,
  stale: "Somebody changed the draft after you opened it. Reload the page to see theirs.",
  granted_twice: ({ function: fn, level }) =>
    `${functionNames[fn]} level ${level} is granted twice. Keep one of the two.`,
  rule_twice: ({ dimension }) =>
    `Two rules for ${dimensionNames[dimension].toLowerCase()} have the same threshold and function. Keep one.`,
} satisfies Sentences<RefusalOf<typeof draftPolicyVersion>>;

export const publishSentences = {
  ...common,
  own_draft: "You wrote on this draft, so another administrator publishes it.",
  starts_in_the_past: "Rules come into force now or later, never backwards.",
  another_starts_then: "Another version comes into force at this very moment. Choose another time.",
} satisfies Sentences<RefusalOf<typeof publishPolicyVersion>>;

export const discardSentences = common satisfies Sentences<RefusalOf<typeof discardPolicyDraft>>;
