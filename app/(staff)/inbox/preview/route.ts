import { approvalFacts, approvalSubject } from "@/lib/approvals/requests/inputs";
import { approvalPreview } from "@/lib/approvals/requests/queries/approval-preview";
import { NotAllowed } from "@/lib/kernel/errors";
import { currentActor } from "@/lib/platform/session";

/** Will these facts need approval, by whom and why: asked by editors while somebody types. Nothing is written. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ error: "not_signed_in" }, { status: 401 });
  const given: unknown = await request.json().catch(() => null);
  const fields = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  const facts = approvalFacts.safeParse(fields.facts);
  const subject = approvalSubject.pick({ kind: true, id: true }).optional().safeParse(fields.subject);
  if (!facts.success || !subject.success) return Response.json({ error: "invalid" }, { status: 422 });
  try {
    const preview = await approvalPreview(actor, { ...facts.data, requesterId: actor.id }, { subject: subject.data });
    return Response.json(preview, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof NotAllowed) return Response.json({ error: "not_allowed" }, { status: 403 });
    throw error;
  }
}
