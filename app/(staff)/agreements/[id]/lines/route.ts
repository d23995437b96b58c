import { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import { changeLineInput } from "@/lib/agreements/drafting/inputs";
import { action, idle } from "@/lib/platform/action";

const change = action(changeLineInput, changeLine);
const longest = 10_000;

/**
 * One cell of the grid. A route rather than an action, because a browser runs actions one after another and a person tabs
 * faster than that; the same wrapper checks origin, actor, input and key.
 */
export async function POST(request: Request, { params }: RouteContext<"/agreements/[id]/lines">) {
  const text = await request.text();
  if (text.length > longest) return Response.json({ status: "failed" }, { status: 413 });
  const given = parsed(text);
  if (!given) return Response.json({ status: "invalid", fields: { "": ["Reload the page."] } }, { status: 422 });
  return Response.json(await change(idle, { ...given, id: (await params).id }));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
