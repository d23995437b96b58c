import {
  type ApprovalFunction,
  convert,
  type Grant,
  grantsOf,
  type Matrix,
  type Seat,
} from "../../policies/domain/authority";
import type { Measures } from "../../policies/domain/facts";
import { dimensions, type Policy } from "../../policies/domain/policy";
import { limitOf } from "../../policies/domain/words";
import { type Approver, type Bench, isAway, type Right, rolesOf, type Stop, sameHuman, type Verdict } from "./approver";

/** What is decided on, and everything about it that can stop somebody. */
export type Matter = {
  readonly requestedBy: string;
  /** The requester and everybody else with a part in the deal. */
  readonly conflictedIds: readonly string[];
  /** Who has decided another step of it, or in whose name that was done. */
  readonly actedIds: readonly string[];
  /** The managers above the requester: asked before others of the same level. */
  readonly line: readonly string[];
  readonly measures: Measures;
  /** Pinned with the request: its currency, its rates and the matrix of that time. */
  readonly policy: Policy;
  readonly pinned: Matrix;
  readonly current: Matrix;
};

export type Wanted = { readonly function: ApprovalFunction; readonly level: number };

/**
 * May this person decide this step now? Authority must suffice under the matrix of the request and under the one in force,
 * so a limit lowered meanwhile counts and a limit raised loosens nothing. A delegate's reach is the delegator's, cut to the
 * cap; it is never passed on, so the search is one step deep whatever the delegations say.
 */
export function verdictOn(person: Approver, wanted: Wanted, matter: Matter, bench: Bench): Verdict {
  const stop = personalStop(person, matter, bench);
  if (stop) return { may: false, stop };
  const away = isAway(bench, person.id, wanted.function);
  if (away) return { may: false, stop: { why: "out_of_office", until: away.until, delegateId: away.delegateId } };
  const own = reach(person, wanted, matter);
  if (own.may) return own;
  let told: Stop = own.stop;
  for (const delegation of bench.delegations) {
    if (delegation.delegateId !== person.id || !delegation.functions.includes(wanted.function)) continue;
    const delegator = bench.approvers.find((each) => each.id === delegation.delegatorId);
    if (!delegator || sameHuman(bench, person.id, [delegator.id])) continue;
    const theirs = personalStop(delegator, matter, bench);
    const lent = theirs
      ? ({ may: false, stop: theirs } as const)
      : capped(reach(delegator, wanted, matter), delegation, matter);
    if (lent.may)
      return {
        may: true,
        right: { ...lent.right, onBehalfOf: { id: delegator.id, name: delegator.name, delegation } },
      };
    told = lent.stop;
  }
  return { may: false, stop: told };
}

/** What stops a person whatever their limits: one's own request by any account, a part in the deal, a second act. */
function personalStop(person: Approver, matter: Matter, bench: Bench): Stop | undefined {
  if (person.roles.includes("administrator")) return { why: "administrator" };
  if (sameHuman(bench, person.id, [matter.requestedBy])) return { why: "own_request" };
  if (sameHuman(bench, person.id, matter.conflictedIds)) return { why: "part_in_deal" };
  if (sameHuman(bench, matter.requestedBy, person.superiors)) return { why: "reports_to_requester" };
  if (sameHuman(bench, person.id, matter.actedIds)) return { why: "already_acted" };
  return undefined;
}

/** The person's own authority, under both matrices. */
function reach(person: Approver, wanted: Wanted, matter: Matter): Verdict {
  if (!rolesOf[wanted.function].some((role) => person.roles.includes(role)))
    return { may: false, stop: { why: "wrong_function" } };
  const now = under(person.seats, wanted, matter, matter.current, "today");
  if (!now.may) return now;
  const then = under(person.seats, wanted, matter, matter.pinned, "asked");
  return then.may ? now : then;
}

function under(
  seats: readonly Seat[],
  wanted: Wanted,
  matter: Matter,
  matrix: Matrix,
  which: "today" | "asked",
): Verdict {
  const held = seats
    .flatMap((seat) => grantsOf(seat, wanted.function, matrix).map((grant) => ({ seat, grant })))
    .toSorted((a, b) => a.grant.level - b.grant.level);
  if (held.length === 0) return { may: false, stop: { why: "wrong_function" } };
  let stop: Stop = { why: "below_level", level: held.at(-1)?.grant.level ?? 0, needed: wanted.level };
  for (const { seat, grant } of held) {
    if (grant.level < wanted.level) continue;
    const over = exceeded(grant, matter, which);
    if (!over) return { may: true, right: { seat: seat.title, level: grant.level, limits: grant.limits } };
    stop = over;
  }
  return { may: false, stop };
}

/** The first dimension on which the deal goes beyond the grant. A limit in a currency without a rate covers nothing. */
function exceeded(grant: Grant, matter: Matter, which: "today" | "asked"): Stop | undefined {
  for (const dimension of dimensions) {
    const limit = limitOf(dimension, grant.limits);
    if (limit === null) continue;
    const { currency, rates } = matter.policy;
    const comparable =
      dimension === "total_value" ? (convert(limit, grant.limits.currency, currency, rates) ?? 0) : limit;
    const measure = matter.measures[dimension];
    if (measure > comparable)
      return { why: "above_limit", dimension, measure, limit: comparable, currency, under: which };
  }
  return undefined;
}

function capped(verdict: Verdict, delegation: Bench["delegations"][number], matter: Matter): Verdict {
  if (!verdict.may || delegation.capMinor === null) return verdict;
  const { currency, rates } = matter.policy;
  const limit = convert(delegation.capMinor, delegation.capCurrency, currency, rates) ?? 0;
  const measure = matter.measures.total_value;
  if (measure <= limit) return verdict;
  return { may: false, stop: { why: "above_limit", dimension: "total_value", measure, limit, currency, under: "cap" } };
}

export type Eligible = { readonly person: Approver; readonly right: Right };

export const eligible = (wanted: Wanted, matter: Matter, bench: Bench): readonly Eligible[] =>
  bench.approvers.flatMap((person) => {
    const verdict = verdictOn(person, wanted, matter, bench);
    return verdict.may ? [{ person, right: verdict.right }] : [];
  });
