import { signedCopy } from "@/lib/agreements/copies/queries/signed-copy";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { currentActor } from "@/lib/platform/session";

/** The signed copy for staff who may open the agreement. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/agreements/[id]/signature/copy">,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  try {
    if (!isId(id)) return new Response(null, { status: 404 });
    const copy = await signedCopy(actor, id);
    return new Response(new Uint8Array(copy.bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${copy.fileName}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof NotAllowed) return new Response(null, { status: 403 });
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
