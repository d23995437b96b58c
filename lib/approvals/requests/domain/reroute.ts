import type { ApprovalFunction } from "../../policies/domain/authority";
import type { Bench } from "./approver";
import type { Matter } from "./eligibility";
import { type Route, route, sameAsked } from "./routing";

export type WaitingStep = {
  readonly function: ApprovalFunction;
  readonly level: number;
  readonly askedLevel: number;
  readonly askedIds: readonly string[];
  readonly escalations: number;
  readonly blocked: string | null;
  readonly dueAt: Date;
};

export type Reroute =
  | { readonly change: "none" }
  | { readonly change: "asked" | "escalated" | "blocked"; readonly route: Route }
  /** Its time is up and nobody is above: the same people are asked again. */
  | { readonly change: "reminded"; readonly route: Route };

/**
 * Who is asked now. A step whose time limit has passed goes to the next authority above those asked; whoever could decide
 * it before still may. A step that went up stays up as long as somebody is there.
 */
export function reroute(step: WaitingStep, matter: Matter, bench: Bench, at: Date): Reroute {
  const floor = step.escalations > 0 ? step.askedLevel : step.level;
  const overdue = step.dueAt <= at && step.blocked === null;
  if (overdue) {
    const above = route(step, step.askedLevel + 1, matter, bench);
    if ("asked" in above) return { change: "escalated", route: above };
  }
  const atFloor = route(step, floor, matter, bench);
  const next = "blocked" in atFloor && floor > step.level ? route(step, step.level, matter, bench) : atFloor;
  if ("blocked" in next) return step.blocked === next.blocked ? { change: "none" } : { change: "blocked", route: next };
  const ids = next.asked.map((each) => each.person.id);
  if (overdue) return { change: "reminded", route: next };
  return sameAsked(ids, step.askedIds) && step.blocked === null ? { change: "none" } : { change: "asked", route: next };
}
