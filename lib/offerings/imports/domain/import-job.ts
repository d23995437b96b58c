/** The life of one import: read and checked first, then applied as one change on a person's word. */
export const importStates = ["received", "checked", "applying", "applied", "failed", "reverted"] as const;
export type ImportState = (typeof importStates)[number];

export const importStateNames: Record<ImportState, string> = {
  received: "Checking",
  checked: "Ready to apply",
  applying: "Applying",
  applied: "Applied",
  failed: "Failed",
  reverted: "Undone",
};

/** The records of a TMF620 file, in the order in which they build on each other. */
export const recordKinds = ["catalog", "category", "specification", "offering", "price"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a row of the file means to the inventory. `removed` rows are made by the comparison: in the inventory, not in the file. */
export const rowChanges = ["pending", "added", "changed", "removed", "unchanged", "broken"] as const;
export type RowChange = (typeof rowChanges)[number];
