import { paramsOf } from "@/app/csv-download";
import { forStaff } from "@/app/route-handlers";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { mostRetired, retirementPreview } from "@/lib/offerings/catalog/queries/retirement-preview";
import { readOfferings } from "../offering-list";

/** What retiring the whole list would do, for the dialog that asks. */
export const GET = forStaff(async (actor, request) => {
  const { retiring, already, staying, tooMany, mark } = await retirementPreview(
    actor,
    readOfferings(paramsOf(request)).filter,
  );
  const words = staying.map(({ state, count }) => ({ count, state: offeringStateNames[state].toLowerCase() }));
  return Response.json(
    { retiring: retiring.length, already, staying: words, tooMany, most: mostRetired, mark },
    { headers: { "cache-control": "private, no-store" } },
  );
});
