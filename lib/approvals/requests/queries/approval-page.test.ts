import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { pageOf } from "@/lib/kernel/page";
import { must } from "@/lib/kernel/result";
import { asked, deal, decides, policyInForce, stepOf } from "@/lib/testing/approvals";
import { actor, now, people } from "@/lib/testing/world";
import { simulatedApproval } from "../../policies/queries/simulated-approval";
import { approvalFor } from "./approval-for";
import { approvalPage } from "./approval-page";
import { approvalPreview } from "./approval-preview";
import { requestsAsked } from "./requests-asked";
import { awaitingByRule, stepsAwaiting } from "./steps-awaiting";
import { stepsDecided } from "./steps-decided";

beforeAll(policyInForce);

test("a page exists for the requester, their managers, who is asked or able, and the auditor; for nobody else", async () => {
  const step = await stepOf((await asked("rep", { maxDiscountBps: 1_800 })).requestId);
  for (const person of ["rep", "manager", "otherManager", "director", "chief", "auditor"] as const)
    expect((await approvalPage(await actor(person), step.id, now())).step.id).toBe(step.id);
  for (const person of ["colleague", "otherRep", "legal", "finance"] as const)
    await expect(approvalPage(await actor(person), step.id, now())).rejects.toThrow(NotFound);
  for (const person of ["catalog", "administrator"] as const)
    await expect(approvalPage(await actor(person), step.id, now())).rejects.toThrow(NotAllowed);
});

test("the page offers exactly what the commands allow, and says of everybody why they could not decide", async () => {
  const step = await stepOf((await asked("rep", { maxDiscountBps: 2_500, clauseDeviation: 2 })).requestId);
  const page = await approvalPage(await actor("manager"), step.id, now());
  expect(page.may).toEqual({ decide: false, handOn: false, escalate: false, recall: false });
  expect(page.stop).toBe("Level 2, and level 3 is needed");
  const told = Object.fromEntries(page.whoCould.map((each) => [each.name, each.because]));
  expect(told).toMatchObject({
    "Astrid Holm": "Within their limits",
    "Dario Vance": "Within their limits",
    "Marta Okafor": "Level 2, and level 3 is needed",
    "Lena Fischer": "Decides for another function",
  });
  const mine = await approvalPage(await actor("rep"), step.id, now());
  expect(mine.may).toEqual({ decide: false, handOn: false, escalate: true, recall: true });
  const director = await approvalPage(await actor("director"), step.id, now());
  expect(director.may).toEqual({ decide: true, handOn: true, escalate: true, recall: false });
});

test("the inbox shows what is asked of a person, by rule, the longest waiting first, and nobody else's", async () => {
  const legal = await actor("legal");
  const first = await asked("rep", { clauseDeviation: 2 });
  await asked("otherRep", { clauseDeviation: 2, maxDiscountBps: 1_500 });
  const before = await awaitingByRule(legal, { at: now() });
  const waiting = await stepsAwaiting(legal, {}, pageOf({}), { at: now() });
  expect(waiting.rows.length).toBe(before.all);
  expect(before.rules).toEqual([{ rule: "clause_deviation", count: before.all }]);
  expect(waiting.rows.every((row) => row.function === "legal")).toBe(true);
  must(await decides("legal", await stepOf(first.requestId, "legal")));
  expect((await awaitingByRule(legal, { at: now() })).all).toBe(before.all - 1);
  const found = await stepsAwaiting(legal, { search: "Northwind", rules: ["discount"] }, pageOf({}), { at: now() });
  expect(found.rows).toEqual([]);
  await expect(stepsAwaiting(await actor("rep"), {}, pageOf({}), { at: now() })).rejects.toThrow(NotAllowed);
  expect((await stepsDecided(legal, pageOf({}))).rows[0]).toMatchObject({ outcome: "approved" });
});

test("what was asked for is listed for the requester and those above, and turned page by page without gaps", async () => {
  for (let n = 0; n < 5; n++) await asked("colleague", { maxDiscountBps: 1_300 });
  const { colleague, rep } = await people();
  const all = await requestsAsked(await actor("manager"), {}, pageOf({}));
  expect(all.rows.length).toBeGreaterThanOrEqual(5);
  const own = await requestsAsked(await actor("colleague"), {}, pageOf({}, 2));
  expect(own.rows).toHaveLength(2);
  const next = await requestsAsked(await actor("colleague"), {}, pageOf({ after: own.next ?? null }, 2));
  expect(new Set([...own.rows, ...next.rows].map((row) => row.id)).size).toBe(4);
  expect(own.rows[0]).toMatchObject({ state: "in_review", waitsFor: ["Marta Okafor"], requester: "Ravi Menon" });
  expect(
    (await requestsAsked(await actor("otherRep"), {}, pageOf({}))).rows.some((row) =>
      [colleague, rep].includes(row.id),
    ),
  ).toBe(false);
});

test("the preview says who would be asked and why, writes nothing, and costs three statements however many rules", async () => {
  const { facts } = await deal("rep", { maxDiscountBps: 1_800, clauseDeviation: 2 });
  const statements: string[] = [];
  const counting = new Proxy(db, {
    get: (on, name) => {
      const value = Reflect.get(on, name);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        statements.push(String(name));
        return value.apply(on, given);
      };
    },
  });
  const preview = await approvalPreview(await actor("rep"), facts, { at: now() }, counting);
  expect(statements).toEqual(["execute", "execute", "execute"]);
  expect(preview).toMatchObject({ outcome: "needed", sentence: "Needs Lena Fischer and Marta Okafor." });
  expect(preview.steps.map((step) => step.sentences[0])).toEqual([
    "The terms go as far as a custom clause: a legal counsel decides. With a pre-approved fallback no approval is needed.",
    "Discount 18 % is above 10 %: a sales manager decides. At 10 % no approval is needed.",
  ]);
  expect(
    await approvalPreview(await actor("rep"), { ...facts, maxDiscountBps: 0, clauseDeviation: 0 }, { at: now() }),
  ).toMatchObject({
    outcome: "not_required",
    sentence: "No approval is needed.",
  });
  await expect(approvalPreview(await actor("catalog"), facts, { at: now() })).rejects.toThrow(NotAllowed);
});

test("where an approval stands is answered for exactly one content", async () => {
  const { requestId, contentHash, deal: wanted } = await asked("rep", { maxDiscountBps: 1_800 });
  const subject = { kind: wanted.subject.kind, id: wanted.subject.id };
  const rep = await actor("rep");
  expect(await approvalFor(rep, { ...subject, contentHash })).toMatchObject({
    letsThrough: false,
    steps: [{ state: "pending", asks: [{ name: "Marta Okafor" }] }],
  });
  must(await decides("manager", await stepOf(requestId)));
  expect(await approvalFor(rep, { ...subject, contentHash })).toMatchObject({
    state: "approved",
    letsThrough: true,
    steps: [{ evidence: "Approved by Marta Okafor, Sales manager North" }],
  });
  expect(await approvalFor(rep, { ...subject, contentHash: "0".repeat(64) })).toBeUndefined();
});

test("the simulator answers for any version without asking anybody", async () => {
  const { facts } = await deal("rep", { tcvMinor: 60_000_000 });
  const answer = await simulatedApproval(await actor("administrator"), facts, { at: now() });
  expect(
    answer?.steps.map((step) => [step.function, step.people.filter((each) => each.may).map((each) => each.name)]),
  ).toEqual([
    ["finance", ["Felix Haas"]],
    ["sales", ["Astrid Holm", "Dario Vance"]],
  ]);
  await expect(simulatedApproval(await actor("rep"), facts)).rejects.toThrow(NotAllowed);
});
