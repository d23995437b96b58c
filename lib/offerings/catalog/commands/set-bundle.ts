import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import * as versions from "../../versions/store";
import { checkBundle } from "../domain/bundle";
import { offeringEvent } from "../domain/events";
import { bundleForm } from "../domain/form";
import { differences, editable } from "../domain/version";
import type { SetBundle } from "../inputs";
import * as store from "../store";

/** Replaces the groups of a draft's bundle. No group at all makes it a plain offering again. */
export async function setBundle(ctx: Context, input: SetBundle) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, input.versionId);
    if (offering.version !== input.version) return store.staleOffering(tx, offering, bundleForm(content));
    const draft = editable(content);
    if (!draft.ok) return draft;
    const childIds = input.groups.flatMap((group) => group.options.map((option) => option.offeringId));
    const children = new Map((await store.lockOfferings(tx, childIds)).map((child) => [child.id, child]));
    const named = (id: string) => children.get(id)?.name ?? "";
    const groups = input.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => ({ ...option, name: named(option.offeringId) })),
    }));
    const bundle = checkBundle({ lower: input.lower, upper: input.upper, groups });
    if (!bundle.ok) return bundle;
    const above = new Set([offering.id, ...(await store.bundlesAbove(tx, offering.id))]);
    const circle = childIds.find((id) => above.has(id));
    if (circle) return refuse("bundle_circle", { child: named(circle), bundle: content.name });
    await store.writeBundle(tx, content.id, bundle.value);
    const limits = { bundleLowerLimit: input.lower, bundleUpperLimit: input.upper };
    await store.updateVersion(tx, ctx, content.id, { ...limits, isBundle: groups.length > 0, sourceHash: null });
    await store.refreshHeads(tx, ctx, [offering.id]);
    const changes = differences(content, await versions.readContent(tx, content.id));
    await record(tx, ctx, [
      offeringEvent("bundled", offering, content.name, { versionId: content.id, n: content.n, changes }),
    ]);
    return ok({ id: offering.id, versionId: content.id, n: content.n });
  });
}
