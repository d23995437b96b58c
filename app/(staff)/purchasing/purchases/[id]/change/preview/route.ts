import { forStaff, refused } from "@/app/route-handlers";
import { say } from "@/lib/kernel/result";
import { changePurchaseInput } from "@/lib/purchasing/changes/inputs";
import { changeImpact } from "@/lib/purchasing/changes/queries/change-impact";
import { impactSentences } from "../../../../sentences";

const wishes = changePurchaseInput.shape.items;
type Given = { readonly params: Promise<{ id: string }> };

/** What a change would make of the purchase, while it is typed. Reads only. */
export const GET = forStaff<Given>(async (actor, request, { params }) => {
  const items = new Map<string, Record<string, string>>();
  for (const [name, value] of new URL(request.url).searchParams) {
    const [, index, field] = /^items\.(\d{1,4})\.(\w+)$/.exec(name) ?? [];
    if (index && field) items.set(index, { ...items.get(index), [field]: value });
  }
  const read = wishes.safeParse([...items.values()]);
  if (!read.success) return refused(422, read.error.issues[0]?.message ?? "Reload the page.");
  const impact = await changeImpact(actor, (await params).id, read.data);
  const answer = impact.ok ? impact : { ok: false, sentence: say(impactSentences, impact.refusal) };
  return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
});
