import { signedCopy } from "@/lib/agreements/copies/queries/signed-copy";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { forStaff } from "../../../../../route-handlers";

/** The signed copy for staff who may open the agreement. */
export const GET = forStaff(async (actor, _request, { params }: RouteContext<"/agreements/[id]/signature/copy">) => {
  const { id } = await params;
  if (!isId(id)) throw new NotFound("agreement", id);
  const copy = await signedCopy(actor, id);
  return new Response(new Uint8Array(copy.bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${copy.fileName}"`,
      "cache-control": "no-store",
    },
  });
});
