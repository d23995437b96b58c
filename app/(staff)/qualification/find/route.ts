import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { organisationsMatching } from "@/lib/parties/customers/queries/organisations-matching";
import { currentActor } from "@/lib/platform/session";
import { offeringChoices } from "@/lib/qualification/solutions/queries/offering-choices";

/** What the pickers of this module choose from: `?what=organisation` or `?what=offering`. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return Response.json({ options: [] }, { status: 401 });
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get("q") ?? "").slice(0, 100);
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
  return Response.json({ options }, { headers: { "cache-control": "private, no-store" } });
}
