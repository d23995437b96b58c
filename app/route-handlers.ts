import type { Person } from "@/lib/kernel/actor";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/kernel/text";
import { currentActor } from "@/lib/platform/session";

/**
 * What the route handlers have in common: who asks comes before what they ask, a body is read only up to its limit, and
 * whatever is refused is refused with a status and a sentence.
 */
export const refused = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });

/** A handler for members of staff; whether they may is decided by the query or command inside. */
export function forStaff<Given>(work: (actor: Person, request: Request, given: Given) => Promise<Response>) {
  return async (request: Request, given: Given): Promise<Response> => {
    const actor = await currentActor();
    if (!actor) return refused(401, "Your session has ended. Sign in again.");
    try {
      return await work(actor, request, given);
    } catch (error) {
      if (error instanceof NotAllowed) return refused(403, "Your roles do not allow this. Ask an administrator.");
      if (error instanceof NotFound) return refused(404, "There is nothing here that you may see.");
      throw error;
    }
  };
}

/** What a picker or the palette looks for. */
export const soughtIn = (request: Request, name = "q") =>
  cleanLine(new URL(request.url).searchParams.get(name) ?? "").slice(0, 100);

/** Options of a picker, for this person only. */
export const asOptions = (options: readonly object[]) =>
  Response.json({ options }, { headers: { "cache-control": "private, no-store" } });

/** The whole body, or undefined as soon as it is known to be larger than `most` bytes. */
export async function boundedBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return undefined;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    total += part.value.length;
    if (total > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A JSON object, or the answer that says why not. */
export async function jsonBody(request: Request, most: number): Promise<Record<string, unknown> | Response> {
  const bytes = await boundedBody(request, most);
  if (!bytes) return refused(413, `This is too large: ${most.toLocaleString("en-GB")} bytes are the most.`);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {}
  return refused(422, "This is not what the page sends. Reload it.");
}

const largestForm = 100_000;
const formType = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** The fields of a plain form, or the answer that says why not. */
export async function formBody(request: Request): Promise<FormData | Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!formType.test(type)) return refused(415, "Only our own forms are taken here. Reload the page.");
  const bytes = await boundedBody(request, largestForm);
  if (!bytes) return refused(413, "This form is too large.");
  const form = new Response(bytes, { headers: { "content-type": type } }).formData();
  return form.catch(() => refused(400, "This form did not arrive whole. Go back and send it again."));
}
