import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { type StandardClause, standardClauses, standardFigures, standardTermsName } from "../domain/standard-clauses";
import { arrangeTermSetInput } from "../inputs";
import { arrangeTermSet } from "./arrange-term-set";
import { createTermSet } from "./create-term-set";
import { draftClauseText } from "./draft-clause-text";
import { publishClauseText } from "./publish-clause-text";
import { publishTermSet } from "./publish-term-set";
import { writeClause } from "./write-clause";

export type StandardTerms = {
  readonly termSetId: string;
  readonly termSetVersionId: string;
  /** Clause ids by code. */
  readonly clauses: Readonly<Record<string, string>>;
};

/** Writes and publishes the standard terms with the product's own commands: demo company and tests share them. */
export async function establishStandardTerms(legal: Context): Promise<StandardTerms> {
  const clauses: Record<string, string> = {};
  for (const clause of standardClauses) clauses[clause.code] = await establish(legal, clause);
  const set = must(await createTermSet(legal, { name: standardTermsName }));
  const arranged = arrangeTermSetInput.parse({
    id: set.versionId,
    version: 1,
    effectiveFrom: legal.now.toISOString().slice(0, 10),
    figures: standardFigures,
    clauses: standardClauses.map((clause) => ({
      clauseId: clauses[clause.code],
      isMandatory: clause.isMandatory ?? false,
      dependsOnClauseId: clause.dependsOn ? clauses[clause.dependsOn] : null,
    })),
  });
  const { version } = must(await arrangeTermSet(legal, arranged));
  must(await publishTermSet(legal, { id: set.versionId, version }));
  return { termSetId: set.id, termSetVersionId: set.versionId, clauses };
}

async function establish(legal: Context, clause: StandardClause): Promise<string> {
  const { code, title, owner, text, summary, isKeyTerm = false } = clause;
  const written = must(await writeClause(legal, { code, title, owner, text, summary, isKeyTerm }));
  must(await publishClauseText(legal, { id: written.textId, version: 1 }));
  for (const [index, fallback] of (clause.fallbacks ?? []).entries()) {
    const rank = index + 1;
    const draft = must(await draftClauseText(legal, { clauseId: written.id, rank, isKeyTerm, ...fallback }));
    must(await publishClauseText(legal, { id: draft.id, version: 1 }));
  }
  return written.id;
}
