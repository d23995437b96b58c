import { livingOfferings } from "@/lib/offerings/availability/queries/roadmap";
import { asOptions, forStaff, soughtIn } from "../../../../../route-handlers";

/** Offerings to choose from, whether they are sold already or not yet. */
export const GET = forStaff(async (actor, request) => {
  const text = soughtIn(request);
  const options = (await livingOfferings(actor, text)).map(({ id, name, number }) => ({
    value: id,
    label: name,
    note: number,
  }));
  return asOptions(options);
});
