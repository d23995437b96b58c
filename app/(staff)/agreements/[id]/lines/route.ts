import { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import { changeLineInput } from "@/lib/agreements/drafting/inputs";
import { action, idle } from "@/lib/platform/action";
import { forStaff, jsonBody } from "../../../../route-handlers";

const change = action(changeLineInput, changeLine);
const longest = 10_000;

/**
 * One cell of the grid. A route rather than an action, because a browser runs actions one after another and a person tabs
 * faster than that; the same wrapper checks origin, actor, input and key.
 */
export const POST = forStaff(async (_actor, request, { params }: RouteContext<"/agreements/[id]/lines">) => {
  const given = await jsonBody(request, longest);
  if (given instanceof Response) return given;
  return Response.json(await change(idle, { ...given, id: (await params).id }));
});
