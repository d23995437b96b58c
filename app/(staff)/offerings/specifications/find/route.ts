import { specificationsMatching } from "@/lib/offerings/specifications/queries/specifications-matching";
import { asOptions, forStaff, soughtIn } from "../../../../route-handlers";

/** Specifications for a choice by typing. */
export const GET = forStaff(async (actor, request) => {
  const search = soughtIn(request) || undefined;
  const { rows } = await specificationsMatching(actor, { search }, { size: 20 });
  return asOptions(rows.map((row) => ({ value: row.id, label: row.name, note: row.description ?? row.number })));
});
