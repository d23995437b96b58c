import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isClosed } from "../../catalog/domain/lifecycle";
import { checkCharacteristics } from "../domain/characteristic";
import type { CorrectSpecification } from "../inputs";
import * as store from "../store";

/** Changes a specification in place; the journal keeps what it said before. */
export async function correctSpecification(ctx: Context, input: CorrectSpecification) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const row = await store.lockSpecification(tx, input.id);
    if (row.version !== input.version) return store.staleSpecification(tx, row);
    if (isClosed(row.state)) return refuse("closed", { state: row.state });
    const characteristics = checkCharacteristics(input.characteristics);
    if (!characteristics.ok) return characteristics;
    const before = await store.readCharacteristics(tx, row.id);
    const { id, version: _version, characteristics: _characteristics, ...set } = input;
    await store.updateSpecification(tx, ctx, id, set);
    await store.writeCharacteristics(tx, id, characteristics.value);
    const was = { name: row.name, description: row.description, brand: row.brand, productNumber: row.productNumber };
    await record(tx, ctx, [
      {
        type: "specification.corrected",
        stream: store.streamOf(id),
        subject: { kind: "specification", id, label: `${row.number} ${input.name}` },
        data: {
          before: { ...was, characteristics: before },
          after: { ...set, characteristics: characteristics.value },
        },
      },
    ]);
    return ok({ id });
  });
}
