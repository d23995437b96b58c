import { z } from "zod";
import { id, line, optionalDate, optionalId, paragraph, version } from "@/lib/kernel/fields";
import { purchaseForms } from "../orders/domain/purchase";

const content = {
  text: paragraph(20_000),
  form: z.preprocess((value) => (value === "" || value === undefined ? null : value), z.enum(purchaseForms).nullable()),
  channelId: optionalId,
  ownerId: optionalId,
  reviewOn: optionalDate,
};

export const draftGuideInput = z.strictObject({ title: line(120), ...content });
export type DraftGuide = z.output<typeof draftGuideInput>;
export type GuideContent = Omit<DraftGuide, "title">;

export const saveGuideInput = z.strictObject({ id, version, ...content });
export type SaveGuide = z.output<typeof saveGuideInput>;

export const startGuideVersionInput = z.strictObject({ guideId: id });
export type StartGuideVersion = z.output<typeof startGuideVersionInput>;

/** Owner and review day are asked again where it is published, so that what is missing is said at its field. */
export const publishGuideInput = z.strictObject({ id, version, ownerId: optionalId, reviewOn: optionalDate });
export type PublishGuide = z.output<typeof publishGuideInput>;

export const withdrawGuideInput = z.strictObject({ id, version, reason: paragraph(500) });
export type WithdrawGuide = z.output<typeof withdrawGuideInput>;

export const markGuideReadInput = z.strictObject({ id });
export type MarkGuideRead = z.output<typeof markGuideReadInput>;
