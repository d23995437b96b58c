import { and, eq, isNull, sql } from "drizzle-orm";
import { categories } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, violatedConstraint } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { CreateCategory } from "../inputs";

/** A branch of the tree; its name is unique beside its sisters. */
export async function createCategory(ctx: Context, input: CreateCategory) {
  authorize(ctx.actor, "offering:write");
  try {
    return await inTransaction(ctx, async (tx) => {
      const beside = input.parentId ? eq(categories.parentId, input.parentId) : isNull(categories.parentId);
      const [twin] = await tx
        .select({ id: categories.id })
        .from(categories)
        .where(and(beside, isNull(categories.catalogId), sql`lower(${categories.name}) = lower(${input.name})`));
      if (twin) return refuse("category_exists", { name: input.name });
      const id = newId();
      await tx.insert(categories).values({ id, ...input, createdAt: ctx.now, changedAt: ctx.now });
      const subject = { kind: "category", id, label: input.name };
      await record(tx, ctx, [{ type: "category.created", stream: `category:${id}`, subject, data: input }]);
      return ok({ id });
    });
  } catch (error) {
    if (violatedConstraint(error) === "categories_catalog_id_parent_id_name_key")
      return refuse("category_exists", { name: input.name });
    throw error;
  }
}
