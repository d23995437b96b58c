import { z } from "zod";
import { id, percent, version } from "@/lib/kernel/fields";
import { sellerKinds } from "./domain/split";

export const splitCreditInput = z.strictObject({
  id,
  version,
  shares: z
    .array(z.strictObject({ personId: id, kind: z.enum(sellerKinds), share: percent(0.01, 100) }))
    .min(1, "Somebody is credited with it.")
    .max(20),
});
export type SplitCredit = z.output<typeof splitCreditInput>;
