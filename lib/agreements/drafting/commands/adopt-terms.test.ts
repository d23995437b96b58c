import { expect, test } from "vitest";
import { db } from "@/db/client";
import { draftClauseText } from "@/lib/agreements/terms/commands/draft-clause-text";
import { draftTermSetVersion } from "@/lib/agreements/terms/commands/draft-term-set-version";
import { publishClauseText } from "@/lib/agreements/terms/commands/publish-clause-text";
import { publishTermSet } from "@/lib/agreements/terms/commands/publish-term-set";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, submit, versionOf } from "@/lib/testing/agreements";
import { standardTerms } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { draftOf } from "../queries/draft-of";
import { adoptTerms } from "./adopt-terms";
import { positionClause } from "./position-clause";

async function newerScope() {
  const legal = await as("legal");
  const { clauses, termSetId } = await standardTerms();
  const words = {
    text: `Scope as of ${Math.random()}`,
    summary: "Newer",
    isKeyTerm: false,
    risk: 0 as const,
    guidance: null,
  };
  const text = must(await draftClauseText(legal, { clauseId: clauses.SCOPE ?? "", rank: 0, ...words }));
  must(await publishClauseText(legal, { id: text.id, version: 1 }));
  const next = must(await draftTermSetVersion(legal, { termSetId }));
  return { words, publish: async () => must(await publishTermSet(legal, { id: next.id, version: 1 })) };
}

const draftNow = async (id: string) => draftOf(db, await agreementNow(id));

test("AB-21: a draft keeps the text it pinned when it is retired, is flagged, and needs approval to keep it", async () => {
  const { id } = await started();
  await newerScope().then(({ publish }) => publish());
  const [scope] = (await draftNow(id)).clauses;
  expect(scope).toMatchObject({ title: "Scope", isOutdated: true, position: "standard" });
  expect(must(await submit(id)).approval).toBe("in_review");
});

test("legal adopts nothing; adopting is recorded and keeps what was negotiated", async () => {
  const { id } = await started();
  const payment = (await draftNow(id)).clauses.find((clause) => clause.title === "Payment");
  const own = { position: "custom" as const, text: "45 days", reason: "Their rule", risk: 2 as const };
  must(
    await positionClause(await as("rep"), { id, version: await versionOf(id), clauseId: payment?.id ?? "", ...own }),
  );
  const { words, publish } = await newerScope();
  await publish();
  const input = { id, version: await versionOf(id) };
  await expect(adoptTerms(await as("legal"), input)).rejects.toThrow(NotAllowed);
  expect(must(await adoptTerms(await as("rep"), input))).toMatchObject({ kept: 1, changed: ["Scope"] });
  const { clauses } = await draftNow(id);
  expect(clauses[0]).toMatchObject({ isOutdated: false, standard: { text: words.text } });
  expect(clauses.find((clause) => clause.title === "Payment")).toMatchObject({
    position: "custom",
    newText: "45 days",
  });
  expect((await journalOf(`agreement:${id}`))[0]?.type).toBe("agreement.terms_adopted");
});

test("two adopt at once: one does, the other is told; then nothing is newer", async () => {
  const { id } = await started();
  await newerScope().then(({ publish }) => publish());
  const input = { id, version: await versionOf(id) };
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => adoptTerms(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const again = await adoptTerms(await as("rep"), { id, version: await versionOf(id) });
  expect(again).toMatchObject({ ok: false, refusal: { reason: "nothing_newer" } });
});
