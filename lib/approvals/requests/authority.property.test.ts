/**
 * Random companies, limits, absences and times against a reference model of some forty lines that shares no code with the
 * product: whoever the model lets decide, decides; whoever it does not, is refused. On the real database, through the
 * commands.
 */
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Database, db, type Transaction } from "@/db/client";
import {
  accountLinks,
  authorityGrants,
  authorityMatrices,
  delegations,
  people,
  personRoles,
  positionHoldings,
  positions,
  teams,
} from "@/db/schema";
import type { Person } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { addDays, type IsoDate } from "@/lib/kernel/period";
import type { Role } from "@/lib/kernel/permissions";
import { must } from "@/lib/kernel/result";
import { contextFor, within } from "@/lib/platform/command";
import { deal, policyInForce } from "@/lib/testing/approvals";
import { monday, people as staff } from "@/lib/testing/world";
import { decideStep } from "./commands/decide-step";
import { requestApproval } from "./commands/request-approval";

const runs = Number(process.env.PROPERTY_RUNS ?? 200);
const start: IsoDate = "2026-03-02";

type Member = {
  role: Role;
  level: number;
  fn: "sales" | "finance" | "legal";
  /** Index of the superior's seat; an index not lower than one's own means nobody. */
  boss: number;
  seatFrom: number;
  seatUntil: number | null;
  leaves: number | null;
  secondAccountOf: number | null;
};
type Grant = { fn: Member["fn"]; level: number; seat: number | null; value: number | null; discount: number | null };
type Absence = {
  who: number;
  by: number;
  fn: Member["fn"];
  from: number;
  days: number;
  cap: number | null;
  ended: boolean;
};
type Company = {
  members: Member[];
  pinned: Grant[];
  current: Grant[];
  absences: Absence[];
  requester: number;
  conflicted: number | null;
  value: number;
  discount: number;
  day: number;
};

const rarely = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
const approvers = ["sales_manager", "director"] as const;
const fn = fc.constantFrom("sales" as const, "sales" as const, "sales" as const, "finance" as const, "legal" as const);
const value = fc.option(fc.constantFrom(4_000_000, 8_000_000, 30_000_000, 90_000_000), { freq: 2 });
const discount = fc.option(fc.constantFrom(900, 1_500, 2_500, 4_000), { freq: 2 });
const seat = rarely(fc.nat(5));
const grants = fc
  .tuple(
    fc.tuple(
      ...[2, 3, 4].map((level) =>
        fc.record({
          fn: fc.constant("sales" as const),
          level: fc.constant(level),
          seat: fc.constant(null),
          value,
          discount,
        }),
      ),
    ),
    fc.array(fc.record({ fn, level: fc.integer({ min: 1, max: 5 }), seat, value, discount }), { maxLength: 4 }),
  )
  .map(([general, more]): Grant[] => [...more, ...general]);
const company: fc.Arbitrary<Company> = fc.record({
  members: fc.array(
    fc.record({
      role: fc.constantFrom<Role>(
        ...approvers,
        ...approvers,
        "finance_approver",
        "legal_approver",
        "sales_rep",
        "administrator",
      ),
      level: fc.integer({ min: 1, max: 5 }),
      fn,
      boss: fc.nat(8),
      seatFrom: fc.constantFrom(-100, -100, -100, 5),
      seatUntil: rarely(fc.integer({ min: 6, max: 20 })),
      leaves: rarely(fc.integer({ min: 1, max: 20 })),
      secondAccountOf: rarely(fc.nat(5)),
    }),
    { minLength: 3, maxLength: 6 },
  ),
  pinned: grants,
  current: grants,
  absences: fc.array(
    fc.record({
      who: fc.nat(5),
      by: fc.nat(5),
      fn: fc.constantFrom("sales" as const, "sales" as const, "sales" as const, "finance" as const),
      from: fc.nat(6),
      days: fc.integer({ min: 5, max: 40 }),
      cap: fc.option(fc.constantFrom(6_000_000, 20_000_000)),
      ended: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  requester: fc.nat(5),
  conflicted: rarely(fc.nat(5)),
  value: fc.constantFrom(1_000_000, 6_000_000, 8_000_000, 28_000_000, 40_000_000),
  discount: fc.constantFrom(1_200, 1_500, 2_200, 3_000),
  day: fc.integer({ min: 1, max: 20 }),
});

// ---------------------------------------------------------------- the reference model

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

// ---------------------------------------------------------------- the same company in the database

const dayOf = (offset: number) => addDays(start, offset);
const instant = (offset: number) => new Date(`${dayOf(offset)}T10:00:00Z`);

async function matrix(tx: Transaction, number: number, from: Date, rows: Grant[], seats: string[]) {
  const [id, stamps] = [newId(), { createdAt: monday, changedAt: monday }];
  const { administrator, otherAdministrator } = await staff();
  const editors = [administrator];
  await tx.insert(authorityMatrices).values({ id, number, note: "Random", editors, ...stamps });
  await tx.insert(authorityGrants).values(
    rows.map((g) => ({
      ...{
        id: newId(),
        matrixId: id,
        function: g.fn,
        level: g.level,
        positionId: g.seat === null ? null : (seats[g.seat] ?? null),
      },
      ...{ valueMinor: g.value, valueCurrency: "EUR" as const, discountBps: g.discount },
    })),
  );
  const published = {
    state: "published",
    publishedBy: otherAdministrator,
    publishedAt: monday,
    effectiveFrom: from,
  } as const;
  await tx.update(authorityMatrices).set(published).where(eq(authorityMatrices.id, id));
}

/** Grants that the database can hold: one a function, level and seat, and seats that exist. */
const possible = (rows: Grant[], size: number) =>
  rows
    .map((g) => ({ ...g, seat: g.seat !== null && g.seat < size ? g.seat : null }))
    .filter((g, i, all) => all.findIndex((o) => o.fn === g.fn && o.level === g.level && o.seat === g.seat) === i);

class Undo extends Error {}

/** Runs in a transaction that is rolled back, so that every company starts in an empty building. */
async function undone(on: Database | Transaction, work: (tx: Transaction) => Promise<void>) {
  await on
    .transaction(async (tx) => {
      await work(tx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

async function settle(tx: Transaction, c: Company) {
  const stamps = { createdAt: monday, changedAt: monday };
  const teamId = newId();
  const ids = c.members.map(() => newId());
  const seats = c.members.map(() => newId());
  await tx.insert(teams).values({ id: teamId, name: newId(), ...stamps });
  for (const [i, m] of c.members.entries()) {
    const [personId, positionId] = [ids[i] ?? "", seats[i] ?? ""];
    const activeUntil = m.leaves === null ? null : dayOf(m.leaves);
    await tx
      .insert(people)
      .values({ id: personId, name: `Member ${i}`, email: personId, activeFrom: "2024-01-01", activeUntil, ...stamps });
    await tx.insert(personRoles).values({ id: newId(), personId, role: m.role, validFrom: "2024-01-01", ...stamps });
    const seat = {
      title: positionId,
      businessFunction: m.fn,
      level: m.level,
      teamId,
      reportsTo: m.boss < i ? seats[m.boss] : null,
    };
    await tx.insert(positions).values({ id: positionId, ...seat, ...stamps });
    const period = { validFrom: dayOf(m.seatFrom), validUntil: m.seatUntil === null ? null : dayOf(m.seatUntil) };
    await tx.insert(positionHoldings).values({ id: newId(), positionId, personId, ...period, ...stamps });
  }
  for (const [i, m] of c.members.entries())
    if (m.secondAccountOf !== null)
      await tx
        .insert(accountLinks)
        .values({ personId: ids[i] ?? "", humanId: ids[m.secondAccountOf] ?? "", reason: "x", linkedAt: monday });
  const kept: Absence[] = [];
  for (const [n, d] of c.absences.entries()) {
    const row = {
      ...{ id: newId(), number: n + 1, delegatorId: ids[d.who] ?? "", delegateId: ids[d.by] ?? "", functions: [d.fn] },
      ...{
        capMinor: d.cap,
        capCurrency: "EUR" as const,
        validFrom: dayOf(d.from),
        validUntil: dayOf(d.from + d.days),
        reason: "x",
      },
      ...(d.ended ? { endedAt: monday, endedBy: ids[d.who] } : {}),
    };
    const taken = await tx
      .transaction((inner) => inner.insert(delegations).values({ ...row, ...stamps }))
      .then(
        () => true,
        () => false,
      );
    if (taken) kept.push(d);
  }
  return { ids, seats, absences: kept };
}

/** Indexes within the company, links of one hop, and a requester who sells. */
function tidy(c: Company): Company {
  const size = c.members.length;
  // Mostly somebody low in the tree: whoever is above everybody has nobody left to ask.
  const requester = c.requester === 0 ? 0 : size - 1 - (c.requester % 2);
  const members = c.members.map((m, i) => ({
    ...m,
    role: i === requester ? ("director" as const) : m.role,
    seatUntil: m.seatUntil !== null && m.seatUntil <= m.seatFrom ? null : m.seatUntil,
    leaves: i === requester ? null : m.leaves,
    secondAccountOf: null as number | null,
  }));
  const [last, first] = [members.at(-1), c.members.at(-1)?.secondAccountOf ?? null];
  if (last && first !== null && first % size < size - 1) last.secondAccountOf = first % size;
  const absences = c.absences.map((d) => ({ ...d, who: d.who % size, by: d.by % size })).filter((d) => d.who !== d.by);
  const conflicted = c.conflicted === null ? null : c.conflicted % size;
  return {
    ...c,
    members,
    requester,
    conflicted,
    absences,
    pinned: possible(c.pinned, size),
    current: possible(c.current, size),
  };
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
  expect({ decided: decided > runs / 10, refused: refused > runs, inPlace: inPlace > 0 }).toEqual({
    ...{ decided: true, refused: true, inPlace: true },
  });
}, 600_000);
