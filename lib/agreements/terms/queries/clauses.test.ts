import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { draftClause, standardTerms } from "@/lib/testing/terms";
import { actor } from "@/lib/testing/world";
import { clause } from "./clause";
import { clauseLibrary } from "./clauses";
import { termSetList, termSetPage } from "./term-sets";

test("the library says what is published and written of each clause; purchasing support does not read it", async () => {
  const { clauses } = await standardTerms();
  const draft = await draftClause();
  const { rows, may } = await clauseLibrary(await actor("legal"));
  expect(may.write).toBe(true);
  const liability = rows.find((row) => row.id === clauses.LIABILITY);
  expect(liability).toMatchObject({ texts: ["Standard", "Fallback 1", "Fallback 2"], drafts: 0, isKeyTerm: true });
  expect(rows.find((row) => row.id === draft.id)).toMatchObject({ texts: [], drafts: 1, isKeyTerm: false });
  await expect(clauseLibrary(await actor("purchasing"))).rejects.toThrow(NotAllowed);
});

test("a clause shows all its texts and what its reader may do with them", async () => {
  const { clauses } = await standardTerms();
  const forLegal = await clause(await actor("legal"), clauses.PAYMENT ?? "");
  expect(forLegal.texts.map((text) => text.name)).toEqual(["Standard", "Fallback 1", "Fallback 2"]);
  expect(forLegal.may.draft).toEqual([0, 1, 2, 3]);
  const forSeller = await clause(await actor("rep"), clauses.PAYMENT ?? "");
  expect(forSeller.texts.some((text) => text.may.retire)).toBe(false);
  await expect(clause(await actor("rep"), "nothing")).rejects.toThrow(NotFound);
});

test("sets are listed with what they hold; a published one is not arranged", async () => {
  const { termSetVersionId } = await standardTerms();
  const { rows } = await termSetList(await actor("auditor"));
  expect(rows).toMatchObject([{ number: 1, state: "published", clauses: 14, agreements: 0 }]);
  const page = await termSetPage(await actor("legal"), termSetVersionId);
  expect(page).toMatchObject({ hasDraft: false, may: { arrange: false, draftNext: true } });
  expect(page.needed).toContain("payment_days");
});
