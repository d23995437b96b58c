/** Random companies for the property test of approvals: people, seats, limits, absences, and a deal that wants approval. */
import { eq } from "drizzle-orm";
import fc from "fast-check";
import type { Database, Transaction } from "@/db/client";
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
import { newId } from "@/lib/kernel/id";
import { addDays, type IsoDate } from "@/lib/kernel/period";
import type { Role } from "@/lib/kernel/permissions";
import { monday, people as staff } from "./world";

const start: IsoDate = "2026-03-02";

export type Member = {
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
export type Grant = {
  fn: Member["fn"];
  level: number;
  seat: number | null;
  value: number | null;
  discount: number | null;
};
export type Absence = {
  who: number;
  by: number;
  fn: Member["fn"];
  from: number;
  days: number;
  cap: number | null;
  ended: boolean;
};
export type Company = {
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
const value = rarely(fc.constantFrom(4_000_000, 8_000_000, 30_000_000, 90_000_000));
const discount = rarely(fc.constantFrom(900, 1_500, 2_500, 4_000));
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
/** Three to six people, two matrices, absences, a deal and a day. */
export const company: fc.Arbitrary<Company> = fc.record({
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
      level: fc.constantFrom(1, 2, 3, 3, 4, 5),
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
      from: fc.nat(4),
      days: fc.integer({ min: 8, max: 40 }),
      cap: rarely(fc.constantFrom(6_000_000, 20_000_000)),
      ended: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  requester: fc.nat(5),
  conflicted: rarely(fc.nat(5)),
  value: fc.constantFrom(1_000_000, 6_000_000, 8_000_000, 28_000_000, 40_000_000),
  discount: fc.constantFrom(1_200, 1_500, 2_200, 3_000),
  day: fc.integer({ min: 1, max: 20 }),
});

const dayOf = (offset: number) => addDays(start, offset);
export const instant = (offset: number) => new Date(`${dayOf(offset)}T10:00:00Z`);

/** Writes and publishes a matrix as the tables hold it, from this instant on. */
export async function matrix(tx: Transaction, number: number, from: Date, rows: Grant[], seats: string[]) {
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
export async function undone(on: Database | Transaction, work: (tx: Transaction) => Promise<void>) {
  await on
    .transaction(async (tx) => {
      await work(tx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

/** Puts a company into the database; of its absences those that the database does not refuse. */
export async function settle(tx: Transaction, c: Company) {
  const stamps = { createdAt: monday, changedAt: monday };
  const teamId = newId();
  const ids = c.members.map(() => newId());
  const seats = c.members.map(() => newId());
  await tx.insert(teams).values({ id: teamId, name: newId(), ...stamps });
  const members = c.members.map((m, i) => ({ ...m, personId: ids[i] ?? "", positionId: seats[i] ?? "" }));
  await tx.insert(people).values(
    members.map(({ personId, leaves }, i) => ({
      ...{ id: personId, name: `Member ${i}`, email: personId, activeFrom: "2024-01-01" as const },
      ...{ activeUntil: leaves === null ? null : dayOf(leaves), ...stamps },
    })),
  );
  await tx.insert(personRoles).values(
    members.map(({ personId, role }) => ({
      id: newId(),
      personId,
      role,
      validFrom: "2024-01-01" as const,
      ...stamps,
    })),
  );
  await tx.insert(positions).values(
    members.map(({ positionId, fn, level, boss }, i) => ({
      ...{ id: positionId, title: positionId, businessFunction: fn, level, teamId },
      ...{ reportsTo: boss < i ? seats[boss] : null, ...stamps },
    })),
  );
  await tx.insert(positionHoldings).values(
    members.map(({ personId, positionId, seatFrom, seatUntil }) => ({
      ...{ id: newId(), positionId, personId, validFrom: dayOf(seatFrom) },
      ...{ validUntil: seatUntil === null ? null : dayOf(seatUntil), ...stamps },
    })),
  );
  for (const { personId, secondAccountOf } of members)
    if (secondAccountOf !== null)
      await tx
        .insert(accountLinks)
        .values({ personId, humanId: ids[secondAccountOf] ?? "", reason: "x", linkedAt: monday });
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
export function tidy(c: Company): Company {
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
