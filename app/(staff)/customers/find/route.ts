import { organisationsMatching } from "@/lib/parties/customers/queries/organisations-matching";
import { currentActor } from "@/lib/platform/session";

/** What a picker of organisations chooses from. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return Response.json({ options: [] }, { status: 401 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  const options = (await organisationsMatching(actor, text)).map(({ id, name, number, country }) => ({
    value: id,
    label: name,
    note: `${number} · ${country}`,
  }));
  return Response.json({ options }, { headers: { "cache-control": "private, no-store" } });
}
