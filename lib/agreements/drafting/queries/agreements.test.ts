import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalRequests } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { discounted, qualified, started, submit } from "@/lib/testing/agreements";
import { actor, as } from "@/lib/testing/world";
import { startAgreement } from "../commands/start-agreement";
import { agreement } from "./agreement";
import { agreementCount, agreementsMatching } from "./agreements";
import { agreementsOf } from "./agreements-of";
import { approvalImpact } from "./approval-impact";
import { comparedVersions } from "./compared-versions";

const page = { size: 50 };
const all = async (person: Parameters<typeof actor>[0]) =>
  (await agreementsMatching(await actor(person), {}, page)).rows.map((row) => row.id);

test("a rep sees their own, a manager their team's, a director and the auditor all; another team's is not found", async () => {
  const mine = await started("rep");
  const theirs = await started("otherRep");
  expect(await all("rep")).toEqual([mine.id]);
  expect(await all("manager")).toEqual([mine.id]);
  expect(await all("colleague")).toEqual([]);
  for (const person of ["director", "auditor", "legal", "purchasing"] as const)
    expect((await all(person)).toSorted()).toEqual([mine.id, theirs.id].toSorted());
  await expect(agreementsMatching(await actor("catalog"), {}, page)).rejects.toThrow(NotAllowed);
  const rep = await actor("rep");
  for (const id of [theirs.id, "not-an-id"]) {
    await expect(agreement(rep, id)).rejects.toThrow(NotFound);
    await expect(approvalImpact(rep, id, [])).rejects.toThrow(NotFound);
    await expect(comparedVersions(rep, id, 1, 2)).rejects.toThrow(NotFound);
  }
  expect(await agreementsOf(rep, theirs.organisationId)).toEqual([]);
  expect(await agreementsOf(rep, mine.organisationId)).toMatchObject([{ id: mine.id, isOpen: true, isSigned: false }]);
});

test("the list is searched, filtered, counted and paged both ways in the order asked for", async () => {
  const cheap = await started("rep", 1);
  const dear = await started("rep", 9);
  const rep = await actor("rep");
  const by = { by: "total", descending: true } as const;
  const first = await agreementsMatching(rep, {}, { size: 1 }, by);
  expect(first.rows[0]?.id).toBe(dear.id);
  const total = first.rows[0] ? [first.rows[0].totalMinor, first.rows[0].id] : [];
  const rest = await agreementsMatching(rep, {}, { size: 10, after: total }, by);
  expect(rest.rows.map((row) => row.id)).toContain(cheap.id);
  const back = await agreementsMatching(
    rep,
    {},
    { size: 10, before: [rest.rows[0]?.totalMinor ?? 0, rest.rows[0]?.id ?? ""] },
    by,
  );
  expect(back.rows.at(-1)?.id).toBe(dear.id);
  expect((await agreementCount(rep, { states: ["draft"] })).count).toBe(3);
  expect((await agreementsMatching(rep, { search: "100%_" }, page)).rows).toEqual([]);
  expect((await agreementsMatching(rep, { search: "new lines" }, page)).rows).toHaveLength(3);
});

test("the page says what its reader may do, with the rules that the commands apply", async () => {
  const { id } = await discounted(18);
  expect((await agreement(await actor("rep"), id)).may).toMatchObject({ edit: true, recall: false, withdraw: true });
  expect((await agreement(await actor("auditor"), id)).may).toMatchObject({ edit: false, duplicate: false });
  must(await submit(id));
  expect((await agreement(await actor("rep"), id)).may).toMatchObject({ edit: false, recall: true, reopen: false });
  expect((await agreement(await actor("manager"), id)).may).toMatchObject({ recall: false });
});

test("the editor is told who would have to approve, and at which discount nobody", async () => {
  const { id, lineId } = await started();
  const rep = await actor("rep");
  const at = async (discountBps: number) => must(await approvalImpact(rep, id, [{ lineId, discountBps }]));
  expect(await at(1_000)).toMatchObject({ outcome: "not_required", totals: { maxDiscountBps: 1_000 } });
  const needed = await at(1_800);
  expect(needed).toMatchObject({ outcome: "needed", sentence: "Needs Marta Okafor." });
  expect(needed.steps[0]?.sentences[0]).toContain("At 10 % no approval is needed.");
  expect((await agreement(rep, id)).row.maxDiscountBps).toBe(0);
  const refused = await approvalImpact(rep, id, [{ lineId, discountBps: 5_000 }]);
  expect(refused).toMatchObject({ ok: false, refusal: { lineId, because: { reason: "below_floor" } } });
});

test("AB-40: a deal split in two is measured as one", async () => {
  const first = await started("rep", 12);
  expect(must(await submit(first.id)).approval).toBe("not_required");
  const { opportunityId } = await qualified("rep", 12, first);
  const usual = { opportunityId, channelId: null, termSetVersionId: null, another: false };
  const { id } = must(await startAgreement(await as("rep"), usual));
  expect(must(await submit(id)).approval).toBe("in_review");
  const [request] = await db.select().from(approvalRequests).where(eq(approvalRequests.subjectId, id));
  expect(request?.measures).toMatchObject({ otherCount: 1, otherMinor: 4_620_000 });
});
