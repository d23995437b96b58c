import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { asOptions, forStaff, soughtIn } from "../../../route-handlers";

/** Offerings for a choice by typing. */
export const GET = forStaff(async (actor, request) => {
  const search = soughtIn(request) || undefined;
  const { rows } = await offeringsMatching(actor, { search }, { size: 20 });
  return asOptions(
    rows.map((row) => ({
      value: row.id,
      label: row.name,
      note: `${row.number}, ${offeringStateNames[row.state].toLowerCase()}`,
    })),
  );
});
