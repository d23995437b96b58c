import { approvalFacts, approvalSubject } from "@/lib/approvals/requests/inputs";
import { approvalPreview } from "@/lib/approvals/requests/queries/approval-preview";
import { forStaff, jsonBody, refused } from "../../../route-handlers";

const longest = 20_000;

/** Will these facts need approval, by whom and why: asked by editors while somebody types. Nothing is written. */
export const POST = forStaff(async (actor, request) => {
  const fields = await jsonBody(request, longest);
  if (fields instanceof Response) return fields;
  const facts = approvalFacts.safeParse(fields.facts);
  const subject = approvalSubject.pick({ kind: true, id: true }).optional().safeParse(fields.subject);
  if (!facts.success || !subject.success) return refused(422, "This is not what the page sends. Reload it.");
  const preview = await approvalPreview(actor, { ...facts.data, requesterId: actor.id }, { subject: subject.data });
  return Response.json(preview, { headers: { "cache-control": "no-store" } });
});
