/** Texts of the term library in the state a test needs, made with its commands. */

import { establishStandardTerms, type StandardTerms } from "@/lib/agreements/terms/commands/establish-standard-terms";
import { publishClauseText } from "@/lib/agreements/terms/commands/publish-clause-text";
import { writeClause } from "@/lib/agreements/terms/commands/write-clause";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { as } from "./world";

let standard: Promise<StandardTerms> | undefined;

/** The standard terms, published once in this file's world. */
export function standardTerms(): Promise<StandardTerms> {
  standard ??= as("legal").then(establishStandardTerms);
  return standard;
}

/** A clause whose standard text is a draft. */
export async function draftClause(text = "The parties agree.") {
  const rest = newId().slice(-12).toUpperCase();
  const input = { code: `TEST-${rest}`, title: `Clause ${rest}`, owner: "legal" as const, summary: "We agree." };
  return must(await writeClause(await as("legal"), { ...input, text, isKeyTerm: false }));
}

/** A clause whose standard text is published. */
export async function publishedClause(text?: string) {
  const clause = await draftClause(text);
  must(await publishClauseText(await as("legal"), { id: clause.textId, version: 1 }));
  return clause;
}
