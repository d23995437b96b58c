import { z } from "zod";
import { date, id } from "@/lib/kernel/fields";
import { purchaseForms } from "../orders/domain/purchase";

const period = {
  personId: id,
  form: z.enum(purchaseForms, { error: "Choose one." }),
  validFrom: date,
  validUntil: date,
};

const given = z.strictObject(period).refine(({ validFrom, validUntil }) => validUntil > validFrom, {
  path: ["validUntil"],
  error: "It ends before it begins.",
});
export const certifyPersonInput = given;
export const putOnDutyInput = given;
export type GiveCover = z.output<typeof certifyPersonInput>;

export const endCertificateInput = z.strictObject({ id });
export const endDutyInput = z.strictObject({ id });
export type EndCover = z.output<typeof endDutyInput>;
