import { and, asc, eq, or } from "drizzle-orm";
import { z } from "zod";
import { db, type Reader } from "@/db/client";
import { savedViews } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { id, line, yes } from "@/lib/kernel/fields";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, violatedConstraint } from "./command";
import { record } from "./journal";

/** A named set of parameters of one list: private until shared, overwritten by its owner alone. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly mine: boolean;
};

/** The views of one list that this person may choose: their own and those others have shared. */
export async function viewsOf(actor: Actor, list: string, on: Reader = db): Promise<SavedView[]> {
  authorize(actor, "view:read");
  const me = personId(actor);
  const rows = await on
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.list, list), or(eq(savedViews.ownerId, me), eq(savedViews.shared, true))))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .limit(100);
  return rows.map(({ id, name, query, shared, ownerId }) => ({ id, name, query, shared, mine: ownerId === me }));
}

const query = z
  .string()
  .max(2_000)
  .regex(/^[^\s#]*$/, "This view has characters that an address cannot hold.");

export const saveViewInput = z.strictObject({ list: line(60), name: line(60), query, shared: yes });

/** Saves what a list shows under a new name. */
export async function saveView(ctx: Context, input: z.output<typeof saveViewInput>) {
  authorize(ctx.actor, "view:write");
  const view = { id: newId(), ownerId: personId(ctx.actor), createdAt: ctx.now, changedAt: ctx.now, ...input };
  try {
    return await inTransaction(ctx, async (tx) => {
      await tx.insert(savedViews).values(view);
      await record(tx, ctx, [told("view.saved", view)]);
      return ok({ id: view.id });
    });
  } catch (error) {
    if (violatedConstraint(error) === "saved_views_owner_list_name_key") return refuse("name_taken");
    throw error;
  }
}

export const changeViewInput = z.strictObject({ id, query: query.optional(), shared: yes.optional() });

/** Overwrites what a view of one's own shows, or whom it is for. */
export async function changeView(ctx: Context, input: z.output<typeof changeViewInput>) {
  authorize(ctx.actor, "view:write");
  return inTransaction(ctx, async (tx) => {
    const { id, ...change } = input;
    const [view] = await tx
      .update(savedViews)
      .set({ ...change, changedAt: ctx.now })
      .where(and(eq(savedViews.id, id), eq(savedViews.ownerId, personId(ctx.actor))))
      .returning();
    if (!view) throw new NotFound("view", id);
    await record(tx, ctx, [told("view.changed", view)]);
    return ok({ id });
  });
}

export const dropViewInput = z.strictObject({ id });

export async function dropView(ctx: Context, input: z.output<typeof dropViewInput>) {
  authorize(ctx.actor, "view:write");
  return inTransaction(ctx, async (tx) => {
    const [view] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, input.id), eq(savedViews.ownerId, personId(ctx.actor))))
      .returning();
    if (!view) throw new NotFound("view", input.id);
    await record(tx, ctx, [told("view.dropped", view)]);
    return ok({ id: view.id });
  });
}

const told = (type: string, view: { id: string; list: string; name: string; query: string; shared: boolean }) => ({
  type,
  stream: `view:${view.id}`,
  subject: { kind: "view", id: view.id, label: view.name },
  data: { list: view.list, query: view.query, shared: view.shared },
});
