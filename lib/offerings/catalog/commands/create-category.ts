import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { CreateCategory } from "../inputs";
import * as store from "../store";

/** A branch of the tree; its name is unique beside its sisters. */
export async function createCategory(ctx: Context, input: CreateCategory) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const missing = await store.missingOf(tx, { specificationId: null, categoryId: input.parentId, channelIds: [] });
    if (missing) return refuse("not_there", { field: "parentId" as const });
    const id = await store.insertCategory(tx, ctx, input);
    if (!id) return refuse("category_exists", { name: input.name });
    const subject = { kind: "category", id, label: input.name };
    await record(tx, ctx, [{ type: "category.created", stream: `category:${id}`, subject, data: input }]);
    return ok({ id });
  });
}
