import { ok, type Result, refuse } from "../../../kernel/result";
import type { ApprovalFunction, Grant } from "./authority";
import type { Dimension, Rule } from "./policy";

/** What a version says: grants or rules, none of them twice. */
export type VersionContent =
  | { readonly kind: "matrix"; readonly grants: readonly Omit<Grant, "id">[] }
  | { readonly kind: "policy"; readonly rules: readonly Omit<Rule, "id">[] };

export type ContentRefusal =
  | { readonly reason: "granted_twice"; readonly function: ApprovalFunction; readonly level: number }
  | { readonly reason: "rule_twice"; readonly dimension: Dimension };

export function repeated(content: VersionContent): Result<null, ContentRefusal> {
  if (content.kind === "matrix") {
    const twice = second(content.grants, (each) => [each.function, each.level, each.positionId ?? ""]);
    return twice ? refuse("granted_twice", { function: twice.function, level: twice.level }) : ok(null);
  }
  const twice = second(content.rules, (each) => [each.function, each.dimension, each.above]);
  return twice ? refuse("rule_twice", { dimension: twice.dimension }) : ok(null);
}

function second<Each>(all: readonly Each[], key: (each: Each) => readonly (string | number)[]): Each | undefined {
  const keys = all.map((each) => key(each).join(" "));
  return all.find((_, index) => keys.indexOf(keys[index] ?? "") !== index);
}
