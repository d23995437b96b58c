import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { organisationsMatching } from "@/lib/parties/customers/queries/organisations-matching";
import { offeringChoices } from "@/lib/qualification/solutions/queries/offering-choices";
import { asOptions, forStaff, soughtIn } from "../../../route-handlers";

/** What the pickers of this module choose from: `?what=organisation` or `?what=offering`. */
export const GET = forStaff(async (actor, request) => {
  const { searchParams } = new URL(request.url);
  const text = soughtIn(request);
  const options =
    searchParams.get("what") === "offering"
      ? (await offeringChoices(actor, text)).map(({ offeringVersionId, name, number, n, state }) => ({
          value: offeringVersionId,
          label: name,
          note: `${number} · version ${n}${state === "launched" ? "" : ` · ${offeringStateNames[state].toLowerCase()}`}`,
        }))
      : (await organisationsMatching(actor, text)).map(({ id, name, number, country, kind }) => ({
          value: id,
          label: name,
          note: `${number} · ${kind} · ${country}`,
        }));
  return asOptions(options);
});
