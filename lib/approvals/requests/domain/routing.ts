import { functionNames, grantsOf } from "../../policies/domain/authority";
import type { Bench } from "./approver";
import { type Eligible, eligible, type Matter, type Wanted } from "./eligibility";

/** Who is asked. Asking is not authority: whoever else is able to decide may do so, asked or not. */
export type Route = { readonly asked: readonly Eligible[]; readonly level: number } | { readonly blocked: string };

/**
 * The lowest sufficient authority at `floor` or above; within it the requester's own line of managers when one of them
 * suffices, otherwise everybody of that level.
 */
export function route(wanted: Wanted, floor: number, matter: Matter, bench: Bench): Route {
  const able = eligible(wanted, matter, bench).filter((each) => each.right.level >= floor);
  if (able.length === 0) return { blocked: remedy(wanted, matter, bench) };
  const level = Math.min(...able.map((each) => each.right.level));
  const atLevel = able.filter((each) => each.right.level === level);
  const inLine = atLevel.filter((each) => matter.line.includes(each.right.onBehalfOf?.id ?? each.person.id));
  return { asked: inLine.length > 0 ? inLine : atLevel, level };
}

/** What would let the step go on when nobody can decide it: a position to fill, somebody away, or the matrix itself. */
function remedy(wanted: Wanted, matter: Matter, bench: Bench): string {
  const nobody = `Nobody at ${functionNames[wanted.function].toLowerCase()} level ${wanted.level} or higher can decide this today.`;
  const able = (seat: Bench["vacancies"][number]) =>
    grantsOf(seat, wanted.function, matter.current).some((grant) => grant.level >= wanted.level);
  const vacant = bench.vacancies.filter(able).map((seat) => seat.title);
  if (vacant.length > 0) return `${nobody} Fill the position ${vacant.slice(0, 3).join(" or ")}.`;
  const away = bench.approvers.filter((person) =>
    bench.delegations.some((each) => each.delegatorId === person.id && each.functions.includes(wanted.function)),
  );
  const first = away[0];
  if (first)
    return `${nobody} ${first.name} is out of office: end that delegation, or delegate to somebody without a part in this deal.`;
  return `${nobody} Fill a position of that level, delegate, or publish a matrix that grants it.`;
}

/** Whether a change of route is worth telling people about. */
export const sameAsked = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
