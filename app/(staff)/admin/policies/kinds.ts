import type { VersionKind } from "@/lib/approvals/policies/domain/versions";

/** What the screens of the two kinds of versions call things, and where they stand. */
export const kinds = {
  policy: {
    tab: "rules",
    path: "/admin/policies",
    versions: "/admin/policies/rules",
    name: "Rules",
    title: "Approval rules",
    begin: "Draft new rules",
    list: "Rules",
    none: "No rules are in force",
    note: undefined,
  },
  matrix: {
    tab: "matrix",
    path: "/admin/policies/matrix",
    versions: "/admin/policies/matrix",
    name: "Authority",
    title: "Authority matrix",
    begin: "Draft a new matrix",
    list: "Grants",
    none: "No authority matrix is in force",
    note: "A position decides up to the limits of the highest level at or below its own. A named position has its own limits instead.",
  },
} as const satisfies Record<VersionKind, object>;
