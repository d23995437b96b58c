import { NotAllowed } from "@/lib/kernel/errors";
import { currentActor } from "@/lib/platform/session";
import { type Found, sources } from "./sources";

const nothing = (error: unknown): readonly Found[] => {
  if (error instanceof NotAllowed) return [];
  throw error;
};

/** Records for the palette. What a person may not open is left out by the queries themselves. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return Response.json({ found: [] }, { status: 401 });
  const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  if (text.length < 2) return Response.json({ found: [] });
  const found = await Promise.all(sources.map((source) => source(actor, text).catch(nothing)));
  return Response.json({ found: found.flat() }, { headers: { "cache-control": "private, no-store" } });
}
