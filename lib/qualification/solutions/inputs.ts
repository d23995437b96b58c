import { z } from "zod";
import { configuration, id, optionalDate, optionalId, quantity, version } from "@/lib/kernel/fields";

export const addSolutionItemInput = z.strictObject({
  opportunityId: id,
  offeringVersionId: id,
  quantity: quantity.default(1),
  siteId: optionalId,
  needOn: optionalDate,
});
export type AddSolutionItem = z.output<typeof addSolutionItemInput>;

export const correctSolutionItemInput = z.strictObject({
  id,
  version,
  quantity,
  siteId: optionalId,
  needOn: optionalDate,
});
export type CorrectSolutionItem = z.output<typeof correctSolutionItemInput>;

export const configureSolutionItemInput = z.strictObject({ id, version, ...configuration });
export type ConfigureSolutionItem = z.output<typeof configureSolutionItemInput>;

export const removeSolutionItemInput = z.strictObject({ id, version });
export type RemoveSolutionItem = z.output<typeof removeSolutionItemInput>;

export const repriceSolutionItemInput = z.strictObject({ id, version });
export type RepriceSolutionItem = z.output<typeof repriceSolutionItemInput>;
