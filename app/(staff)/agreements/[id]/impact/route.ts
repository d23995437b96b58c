import { z } from "zod";
import { approvalImpact } from "@/lib/agreements/drafting/queries/approval-impact";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/fields";
import { currentActor } from "@/lib/platform/session";

const figure = z.number().int().min(0).max(1_000_000).optional();
const wishes = z.strictObject({
  wishes: z.array(z.strictObject({ lineId: id, quantity: figure, termMonths: figure, discountBps: figure })).max(500),
});
const longest = 100_000;

/** What the agreement would come to and who would have to approve it. Reads only: nothing of it is stored. */
export async function POST(request: Request, { params }: RouteContext<"/agreements/[id]/impact">) {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false }, { status: 401 });
  const text = await request.text();
  if (text.length > longest) return Response.json({ ok: false }, { status: 413 });
  const read = wishes.safeParse(parsed(text));
  if (!read.success) return Response.json({ ok: false }, { status: 422 });
  try {
    const given = read.data.wishes.map((wish) =>
      Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)),
    );
    const answer = await approvalImpact(actor, (await params).id, given as { lineId: string }[]);
    return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ ok: false }, { status: 404 });
    if (error instanceof NotAllowed) return Response.json({ ok: false }, { status: 403 });
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
