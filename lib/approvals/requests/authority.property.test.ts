/**
 * Random companies, limits, absences and times against a reference model of some forty lines that shares no code with the
 * product: whoever the model lets decide, decides; whoever it does not, is refused. On the real database, through the
 * commands.
 */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import type { Person } from "@/lib/kernel/actor";
import { must } from "@/lib/kernel/result";
import { contextFor, within } from "@/lib/platform/command";
import { deal, policyInForce } from "@/lib/testing/approvals";
import {
  type Absence,
  type Company,
  company,
  type Grant,
  instant,
  matrix,
  settle,
  tidy,
  undone,
} from "@/lib/testing/random-company";
import { decideStep } from "./commands/decide-step";
import { requestApproval } from "./commands/request-approval";

const runs = Number(process.env.PROPERTY_RUNS ?? 200);

/** The level of sales that the default policy asks for, written out. */
const levelFor = (c: Company) => (c.discount > 2_000 || c.value > 25_000_000 ? 3 : 2);

function mayDecide(c: Company, i: number, absences: Absence[]): boolean {
  const at = <T>(list: T[], index: number) => list[index] as T;
  const same = (a: number, b: number) => root(a) === root(b);
  const root = (a: number) => at(c.members, a).secondAccountOf ?? a;
  const here = (a: number) => at(c.members, a).leaves === null || c.day < (at(c.members, a).leaves ?? 0);
  const sits = (a: number) =>
    here(a) && at(c.members, a).seatFrom <= c.day && c.day < (at(c.members, a).seatUntil ?? 999);
  const approver = (a: number) =>
    here(a) && ["sales_manager", "director", "finance_approver", "legal_approver"].includes(at(c.members, a).role);
  const isAbove = (a: number, below: number): boolean => {
    if (!sits(below)) return false;
    for (let seat = bossOf(below); seat !== null; seat = bossOf(seat)) if (same(seat, a) && sits(seat)) return true;
    return false;
  };
  const bossOf = (a: number) => (at(c.members, a).boss < a ? at(c.members, a).boss : null);
  const barred = (a: number) =>
    same(a, c.requester) || (c.conflicted !== null && same(a, c.conflicted)) || isAbove(c.requester, a);
  const suffices = (a: number, matrix: Grant[]) => {
    if (!["sales_manager", "director"].includes(at(c.members, a).role) || !sits(a)) return false;
    const sales = matrix.filter((g) => g.fn === "sales");
    const named = sales.filter((g) => g.seat === a);
    const reached =
      at(c.members, a).fn === "sales" ? sales.filter((g) => g.seat === null && g.level <= at(c.members, a).level) : [];
    const top = Math.max(0, ...reached.map((g) => g.level));
    const mine = named.length > 0 ? named : reached.filter((g) => g.level === top);
    return mine.some(
      (g) => g.level >= levelFor(c) && c.value <= (g.value ?? 1e15) && c.discount <= (g.discount ?? 10_000),
    );
  };
  const able = (a: number) => approver(a) && !barred(a) && suffices(a, c.pinned) && suffices(a, c.current);
  const active = absences.filter((d) => !d.ended && d.fn === "sales" && d.from <= c.day && c.day < d.from + d.days);
  if (!approver(i) || barred(i) || active.some((d) => d.who === i)) return false;
  if (able(i)) return true;
  return active.some((d) => d.by === i && !same(d.who, i) && able(d.who) && (d.cap === null || c.value <= d.cap));
}

beforeAll(policyInForce);

test(`in ${runs} random companies exactly those decide whom the reference model lets decide`, async () => {
  let decided = 0;
  let refused = 0;
  let inPlace = 0;
  const property = fc.asyncProperty(company, async (random) => {
    const c = tidy(random);
    await undone(db, async (tx) => {
      const { ids, seats, absences } = await settle(tx, c);
      await matrix(tx, 101, instant(0), c.pinned, seats);
      await matrix(tx, 102, new Date(instant(c.day).getTime() - 60_000), c.current, seats);
      const requesterId = ids[c.requester] ?? "";
      const conflictedIds = c.conflicted === null ? [] : [ids[c.conflicted] ?? ""];
      const actorOf = (i: number): Person => {
        const roles = [c.members[i]?.role ?? "sales_rep"];
        return { kind: "person", id: ids[i] ?? "", name: `Member ${i}`, email: ids[i] ?? "", roles, sees: [] };
      };
      const facts = { tcvMinor: c.value, maxDiscountBps: c.discount, requesterId, conflictedIds };
      const wanted = await deal("rep", facts, { requestedBy: requesterId });
      const asking = await contextFor(actorOf(c.requester), { now: new Date(instant(0).getTime() + 1_000) });
      must(await requestApproval(within(asking, tx), wanted));
      const step = await tx.query.approvalSteps.findFirst({
        where: (t, { eq }) => eq(t.contentHash, wanted.contentHash),
      });
      for (const i of c.members.keys()) {
        if (!["sales_manager", "director", "finance_approver", "legal_approver"].includes(c.members[i]?.role ?? ""))
          continue;
        const expected = mayDecide(c, i, absences);
        await undone(tx, async (inner) => {
          const ctx = within(await contextFor(actorOf(i), { now: instant(c.day) }), inner);
          const given = {
            stepId: step?.id ?? "",
            contentHash: wanted.contentHash,
            decision: "approve" as const,
            reason: null,
          };
          const answer = await decideStep(ctx, given);
          expect({ member: i, may: answer.ok }).toEqual({ member: i, may: expected });
          if (answer.ok) decided++;
          else refused++;
          const row = await inner.query.approvalDecisions.findFirst({
            where: (t, { eq }) => eq(t.stepId, step?.id ?? ""),
          });
          if (row?.onBehalfOf) inPlace++;
        });
      }
    });
  });
  await fc.assert(property, { numRuns: runs, seed: Number(process.env.PROPERTY_SEED ?? 42) });
  // The companies must be of a kind that says something: many on either side, and some by delegation.
  expect(decided).toBeGreaterThan(runs / 4);
  expect(refused).toBeGreaterThan(runs);
  expect(inPlace).toBeGreaterThan(0);
}, 600_000);
