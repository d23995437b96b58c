import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { checkCharacteristics } from "../domain/characteristic";
import type { CreateSpecification } from "../inputs";
import { likelySpecifications } from "../queries/likely-specifications";
import * as store from "../store";

/** What something is, with its typed characteristics. */
export async function createSpecification(ctx: Context, input: CreateSpecification) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const characteristics = checkCharacteristics(input.characteristics);
    if (!characteristics.ok) return characteristics;
    const duplicates = await likelySpecifications(ctx.actor, input.name, tx);
    if (duplicates.length > 0 && !input.acknowledgeDuplicate) return refuse("likely_duplicate", { duplicates });
    const { name, description, brand, productNumber, state } = input;
    const id = newId();
    const number = await nextNumber(tx, "SPEC");
    await store.insertSpecification(tx, ctx, { id, number, name, description, brand, productNumber, state });
    await store.writeCharacteristics(tx, id, characteristics.value);
    const subject = { kind: "specification", id, label: `${number} ${name}` };
    const data = { state, brand, productNumber, characteristics: characteristics.value.map((each) => each.name) };
    await record(tx, ctx, [{ type: "specification.created", stream: store.streamOf(id), subject, data }]);
    return ok({ id, number });
  });
}
