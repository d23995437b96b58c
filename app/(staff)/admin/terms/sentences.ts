import type { arrangeTermSet } from "@/lib/agreements/terms/commands/arrange-term-set";
import type { changeClauseText } from "@/lib/agreements/terms/commands/change-clause-text";
import type { createTermSet } from "@/lib/agreements/terms/commands/create-term-set";
import type { draftClauseText } from "@/lib/agreements/terms/commands/draft-clause-text";
import type { draftTermSetVersion } from "@/lib/agreements/terms/commands/draft-term-set-version";
import type { publishClauseText } from "@/lib/agreements/terms/commands/publish-clause-text";
import type { publishTermSet } from "@/lib/agreements/terms/commands/publish-term-set";
import type { retireClauseText } from "@/lib/agreements/terms/commands/retire-clause-text";
import type { writeClause } from "@/lib/agreements/terms/commands/write-clause";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";

const shared = {
  stale: "Somebody changed this after you opened it. Reload the page to see what it says now.",
  not_a_draft: ({ state }: { state: string }) => `This is ${state} and does not change. Draft a new version.`,
};

export const writeSentences = {
  code_taken: ({ code, title }: { code: string; title: string }) => `${code} is “${title}”. Choose another code.`,
} satisfies Sentences<RefusalOf<typeof writeClause>>;

export const textSentences = {
  ...shared,
  draft_exists: ({ number }: { number: number }) => `Draft ${number} is being written. Change that one.`,
  rank_skipped: ({ rank }: { rank: number }) => `Write fallback ${rank - 1} first.`,
  not_published: ({ state }: { state: string }) => `This is ${state}; only a published text is retired.`,
} satisfies Sentences<
  | RefusalOf<typeof draftClauseText>
  | RefusalOf<typeof changeClauseText>
  | RefusalOf<typeof publishClauseText>
  | RefusalOf<typeof retireClauseText>
>;

export const setSentences = {
  ...shared,
  name_taken: ({ name }: { name: string }) => `There are terms named “${name}”. Choose another name.`,
  draft_exists: ({ number }: { number: number }) => `Version ${number} is being written. Open that one.`,
  clause_twice: "A clause stands there twice. Take one out.",
  text_not_published: "One of the clauses has no published text. Publish it first, or take it out.",
  no_clauses: "Place at least one clause.",
  dependency_outside: ({ clause }: { clause: string }) => `“${clause}” goes with a clause that is not in these terms.`,
  dependency_circle: ({ clause }: { clause: string }) => `“${clause}” goes with itself, through others.`,
  figure_missing: ({ fields }: { fields: readonly string[] }) =>
    `The texts name figures that are not given: ${fields.join(", ")}.`,
} satisfies Sentences<
  | RefusalOf<typeof createTermSet>
  | RefusalOf<typeof draftTermSetVersion>
  | RefusalOf<typeof arrangeTermSet>
  | RefusalOf<typeof publishTermSet>
>;
