import { z } from "zod";
import { approvalImpact } from "@/lib/agreements/drafting/queries/approval-impact";
import { id } from "@/lib/kernel/fields";
import { forStaff, jsonBody, refused } from "../../../../route-handlers";

const figure = z.number().int().min(0).max(1_000_000).optional();
const wishes = z.strictObject({
  wishes: z.array(z.strictObject({ lineId: id, quantity: figure, termMonths: figure, discountBps: figure })).max(500),
});
const longest = 100_000;

/** What the agreement would come to and who would have to approve it. Reads only: nothing of it is stored. */
export const POST = forStaff(async (actor, request, { params }: RouteContext<"/agreements/[id]/impact">) => {
  const body = await jsonBody(request, longest);
  if (body instanceof Response) return body;
  const read = wishes.safeParse(body);
  if (!read.success) return refused(422, "This is not what the page sends. Reload it.");
  const given = read.data.wishes.map((wish) =>
    Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)),
  );
  const answer = await approvalImpact(actor, (await params).id, given as { lineId: string }[]);
  return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
});
