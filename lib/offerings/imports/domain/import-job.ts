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

/** The jobs of this area. */
export const checkImportJob = "check_import";
export const applyImportJob = "apply_import";

type Summary = Partial<Record<RecordKind, Partial<Record<RowChange, number>>>>;

/** Some record of the inventory would be another afterwards. The catalogue's own version alone is no change. */
export const changesSomething = (summary: Summary): boolean =>
  (["category", "specification", "offering", "price"] as const).some((kind) =>
    (["added", "changed", "removed"] as const).some((change) => (summary[kind]?.[change] ?? 0) > 0),
  );

export const countOf = (summary: Summary, kind: RecordKind, change: RowChange): number => summary[kind]?.[change] ?? 0;

/** Work is going on by itself. */
export const isUnderWay = (state: ImportState): boolean => state === "received" || state === "applying";
