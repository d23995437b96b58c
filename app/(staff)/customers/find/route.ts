import { organisationsMatching } from "@/lib/parties/customers/queries/organisations-matching";
import { asOptions, forStaff, soughtIn } from "../../../route-handlers";

/** What a picker of organisations chooses from. */
export const GET = forStaff(async (actor, request) => {
  const text = soughtIn(request);
  const options = (await organisationsMatching(actor, text)).map(({ id, name, number, country }) => ({
    value: id,
    label: name,
    note: `${number} · ${country}`,
  }));
  return asOptions(options);
});
