import type { Actor, Person } from "@/lib/kernel/actor";
import { may, type Permission } from "@/lib/kernel/permissions";

export type RailEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  readonly permission: Permission;
  /** Letters pressed after "g" to go there. */
  readonly key?: string;
};
export type RailSection = { readonly title: string | undefined; readonly entries: readonly RailEntry[] };

const sections: readonly RailSection[] = [
  {
    title: undefined,
    entries: [
      { href: "/inbox", label: "Inbox", icon: "inbox", permission: "party:read", key: "i" },
      { href: "/home", label: "Home", icon: "home", permission: "party:read", key: "h" },
    ],
  },
  {
    title: "Sell",
    entries: [
      { href: "/qualification", label: "Opportunities", icon: "target", permission: "opportunity:read", key: "o" },
      { href: "/agreements", label: "Agreements", icon: "document", permission: "agreement:read", key: "a" },
      { href: "/sales-development/credit", label: "Credit", icon: "coin", permission: "credit:read", key: "m" },
      { href: "/admin/terms", label: "Terms", icon: "list", permission: "terms:read" },
      { href: "/customers", label: "Customers", icon: "building", permission: "party:read", key: "c" },
    ],
  },
  {
    title: "Catalog",
    entries: [
      { href: "/offerings", label: "Offerings", icon: "box", permission: "offering:read", key: "f" },
      { href: "/offerings/specifications", label: "Specifications", icon: "list", permission: "offering:read" },
      { href: "/offerings/roadmap", label: "Roadmap", icon: "flag", permission: "offering:read" },
      { href: "/offerings/imports", label: "Imports", icon: "upload", permission: "offering:import" },
    ],
  },
  {
    title: "Develop",
    entries: [
      { href: "/sales-development/targets", label: "Targets", icon: "gauge", permission: "target:read" },
      {
        href: "/sales-development/compensation",
        label: "Compensation",
        icon: "percent",
        permission: "compensation:read",
      },
      { href: "/sales-development/channels", label: "Channels", icon: "branch", permission: "channel:read" },
      { href: "/sales-development/price-lists", label: "Prices", icon: "tag", permission: "price:read" },
    ],
  },
  {
    title: "Purchasing",
    entries: [
      { href: "/purchasing/purchases", label: "Purchases", icon: "truck", permission: "order:read", key: "p" },
      { href: "/purchasing/readiness", label: "Readiness", icon: "check", permission: "readiness:read", key: "r" },
      { href: "/purchasing/trend", label: "Trend", icon: "gauge", permission: "order:read" },
    ],
  },
  {
    title: "Admin",
    entries: [
      { href: "/admin/people", label: "People", icon: "people", permission: "people:read" },
      { href: "/admin/policies", label: "Policies", icon: "shield", permission: "policy:read" },
      { href: "/admin/journal", label: "Journal", icon: "book", permission: "journal:read" },
      { href: "/admin/deliveries", label: "Deliveries", icon: "send", permission: "outbox:read" },
    ],
  },
];

/** The rail of one person: only what they may open, and no heading without an entry. */
export const railFor = (actor: Actor): RailSection[] =>
  sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => may(actor, entry.permission)) }))
    .filter((section) => section.entries.length > 0);

/** Where a person's work is: the page they see after signing in. */
export function landing(actor: Person): string {
  const has = (...roles: readonly Person["roles"][number][]) => roles.some((role) => actor.roles.includes(role));
  if (has("sales_manager", "director", "legal_approver", "finance_approver")) return "/inbox";
  if (has("sales_rep")) return "/home";
  if (has("catalog_admin")) return "/offerings";
  if (has("purchasing_support")) return "/purchasing/readiness";
  if (has("sales_development")) return "/sales-development/price-lists";
  if (has("administrator")) return "/admin/people";
  if (has("auditor")) return "/admin/journal";
  return "/home";
}
