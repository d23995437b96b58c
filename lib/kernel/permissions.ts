import type { Actor } from "./actor";
import { NotAllowed } from "./errors";

/** Roles of staff. One person may hold several; permissions add up. */
export const roles = [
  "sales_rep",
  "sales_manager",
  "director",
  "legal_approver",
  "finance_approver",
  "catalog_admin",
  "sales_development",
  "purchasing_support",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  sales_rep: "Sales rep",
  sales_manager: "Sales manager",
  director: "Director",
  legal_approver: "Legal approver",
  finance_approver: "Finance approver",
  catalog_admin: "Catalog admin",
  sales_development: "Sales development",
  purchasing_support: "Purchasing support",
  auditor: "Auditor",
  administrator: "Administrator",
};

const everyone = roles;
const sales = ["sales_rep", "sales_manager", "director"] as const;
const approvers = ["sales_manager", "director", "legal_approver", "finance_approver"] as const;

/**
 * Who may do what. The auditor reads everything and changes nothing; the administrator manages people and policies and
 * cannot approve. `:read` opens a list or record, `:read_all` lifts the scope "mine and my team's". Credit is written by
 * nobody: signatures and cancellations make it.
 */
export const permissions = {
  "party:read": everyone,
  "party:write": [...sales, "sales_development"],
  "people:read": ["administrator", "auditor", "director", "sales_manager"],
  "people:manage": ["administrator"],
  "policy:read": ["administrator", "auditor", ...approvers],
  "policy:manage": ["administrator"],
  "journal:read": ["auditor", "administrator"],
  "mailbox:read": everyone,
  "notice:read": everyone,
  "preference:write": everyone.filter((role) => role !== "auditor"),
  "view:read": everyone,
  "view:write": everyone.filter((role) => role !== "auditor"),
  "outbox:read": ["administrator", "auditor", "purchasing_support"],
  "outbox:redrive": ["administrator", "purchasing_support"],

  "approval:read": [...approvers, "sales_rep", "auditor"],
  "approval:read_all": ["auditor"],
  "approval:request": [...sales, "purchasing_support"],
  "approval:decide": approvers,
  "approval:delegate": approvers,

  "offering:read": everyone,
  "offering:write": ["catalog_admin"],
  "offering:launch": ["catalog_admin"],
  "offering:import": ["catalog_admin"],
  "roadmap:write": ["catalog_admin"],
  "capacity:write": ["catalog_admin", "purchasing_support"],
  "product:read": everyone,

  "channel:read": everyone,
  "channel:write": ["sales_development"],
  "price:read": everyone,
  "price:write": ["sales_development"],

  "credit:read": [...sales, "sales_development", "auditor"],
  "credit:read_all": ["sales_development", "auditor"],
  "credit:write": [],
  "credit:lock": ["sales_development"],
  "target:read": [...sales, "sales_development", "auditor"],
  "target:write": ["sales_development"],
  "compensation:read": ["director", "sales_development", "auditor"],
  "compensation:write": ["sales_development"],

  "opportunity:read": [...sales, "sales_development", "legal_approver", "finance_approver", "auditor"],
  "opportunity:read_all": ["director", "legal_approver", "finance_approver", "sales_development", "auditor"],
  "opportunity:write": sales,
  "opportunity:decide": sales,
  "opportunity:decide_above_threshold": ["sales_manager", "director"],

  "agreement:read": [...sales, "legal_approver", "finance_approver", "purchasing_support", "auditor"],
  "agreement:read_all": ["director", "legal_approver", "finance_approver", "purchasing_support", "auditor"],
  "agreement:write": sales,
  "agreement:submit": sales,
  "agreement:send": sales,
  "agreement:countersign": ["sales_manager", "director"],
  "terms:read": [...sales, "legal_approver", "finance_approver", "auditor", "administrator"],
  "terms:write": ["legal_approver"],

  "order:read": ["purchasing_support", ...sales, "catalog_admin", "auditor"],
  "order:read_all": ["purchasing_support", "director", "catalog_admin", "auditor"],
  "order:write": ["purchasing_support"],
  "order:review": ["purchasing_support", "sales_manager", "director"],

  "readiness:read": everyone,
  "readiness:acknowledge": everyone.filter((role) => role !== "auditor"),
  "readiness:write": ["purchasing_support"],
  "readiness:override": ["director"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** What each system actor of ours may do is everything: it acts only on events that people caused. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "client") return actor.scopes.includes(permission);
  if (actor.kind === "signatory") return false;
  const granted: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => granted.includes(role));
}

/** Throws NotAllowed. The first line of every command and query. */
export function authorize(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new NotAllowed(permission);
}

/** The matrix as text, one line a permission: reviewed as a diff by its test. */
export function printedMatrix(): string {
  const width = Math.max(...Object.keys(permissions).map((name) => name.length));
  const head = `${"".padEnd(width)}  ${roles.join(" ")}`;
  const lines = Object.entries(permissions).map(([name, granted]) => {
    const marks = roles.map((role) => ((granted as readonly Role[]).includes(role) ? "x" : "·").padEnd(role.length));
    return `${name.padEnd(width)}  ${marks.join(" ")}`.trimEnd();
  });
  return [head, ...lines].join("\n");
}
