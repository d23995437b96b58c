import { livingOfferings } from "@/lib/offerings/availability/queries/roadmap";
import { currentActor } from "@/lib/platform/session";

/** Offerings to choose from, whether they are sold already or not yet. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return Response.json({ options: [] }, { status: 401 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  const options = (await livingOfferings(actor, text)).map(({ id, name, number }) => ({
    value: id,
    label: name,
    note: number,
  }));
  return Response.json({ options }, { headers: { "cache-control": "private, no-store" } });
}
