import { NotAllowed } from "@/lib/kernel/errors";
import { forStaff, soughtIn } from "../../route-handlers";
import { type Found, sources } from "./sources";

const nothing = (error: unknown): readonly Found[] => {
  if (error instanceof NotAllowed) return [];
  throw error;
};

/** Records for the palette. What a person may not open is left out by the queries themselves. */
export const GET = forStaff(async (actor, request) => {
  const text = soughtIn(request);
  if (text.length < 2) return Response.json({ found: [] });
  const found = await Promise.all(sources.map((source) => source(actor, text).catch(nothing)));
  return Response.json({ found: found.flat() }, { headers: { "cache-control": "private, no-store" } });
});
