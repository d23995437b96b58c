import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { delegations, people } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { type ApprovalFunction, approvalFunctions } from "../../policies/domain/authority";
import { rulesInForce } from "../../policies/store";
import { valueLimit } from "../domain/delegation";
import { benchAt, type DelegationRow } from "../store";

export type Absence = DelegationRow & {
  readonly delegator: string;
  readonly delegate: string;
  readonly mine: boolean;
  readonly state: "planned" | "now" | "over" | "ended";
};

export type Absences = {
  readonly rows: readonly Absence[];
  /** Colleagues who could stand in. */
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly seat: string }[];
  /** Functions that this person decides for, with their limit in minor units of `currency`; null is without limit. */
  readonly functions: readonly { readonly function: ApprovalFunction; readonly limitMinor: number | null }[];
  readonly currency: "EUR" | "USD" | "GBP" | "CHF" | "SEK" | "PLN" | "JPY";
};

/** Whom one stands in for and who stands in for one: now, planned, and of the last year. */
export async function absences(actor: Actor, given: { readonly at?: Date } = {}, on: Reader = db): Promise<Absences> {
  authorize(actor, "approval:delegate");
  const me = personId(actor);
  const at = given.at ?? (await databaseNow());
  const day = today(at);
  const [delegator, delegate] = [alias(people, "delegator"), alias(people, "delegate")];
  const rows = await on
    .select({ row: delegations, delegator: delegator.name, delegate: delegate.name })
    .from(delegations)
    .innerJoin(delegator, eq(delegator.id, delegations.delegatorId))
    .innerJoin(delegate, eq(delegate.id, delegations.delegateId))
    .where(or(eq(delegations.delegatorId, me), eq(delegations.delegateId, me)))
    .orderBy(desc(delegations.validFrom), desc(delegations.number))
    .limit(50);
  const [bench, rules] = [await benchAt(on, at, me), await rulesInForce(on, at)];
  const self = bench.approvers.find((each) => each.id === me);
  const functions = approvalFunctions.flatMap((fn) => {
    const limit = self && rules ? valueLimit(self, fn, rules.matrix, rules.policy) : undefined;
    return limit === undefined ? [] : [{ function: fn, limitMinor: limit }];
  });
  return {
    rows: rows.map(({ row, ...names }) => ({
      ...row,
      ...names,
      mine: row.delegatorId === me,
      state: stateOn(row, day),
    })),
    colleagues: bench.approvers
      .filter((each) => each.id !== me)
      .map((each) => ({ id: each.id, name: each.name, seat: each.seats[0]?.title ?? "No position" })),
    functions,
    currency: rules?.policy.currency ?? "EUR",
  };
}

function stateOn(row: DelegationRow, day: string): Absence["state"] {
  if (row.endedAt) return "ended";
  if (row.validUntil <= day) return "over";
  return row.validFrom > day ? "planned" : "now";
}

/** Who this person stands in for today, for the banner of the inbox. */
export async function standsInFor(
  actor: Actor,
  given: { readonly at?: Date } = {},
  on: Reader = db,
): Promise<string[]> {
  authorize(actor, "approval:decide");
  const day = today(given.at ?? (await databaseNow()));
  const rows = await on
    .select({ name: people.name, from: delegations.validFrom })
    .from(delegations)
    .innerJoin(people, eq(people.id, delegations.delegatorId))
    .where(
      and(eq(delegations.delegateId, personId(actor)), isNull(delegations.endedAt), gt(delegations.validUntil, day)),
    );
  return rows.filter((row) => row.from <= day).map((row) => row.name);
}
