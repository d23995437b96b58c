import { z } from "zod";
import {
  amountMinor,
  currency,
  date,
  id,
  line,
  optionalDate,
  optionalId,
  percent,
  version,
  yes,
} from "@/lib/kernel/fields";
import type { Currency } from "@/lib/kernel/money";
import { type PriceRuleKind, priceRuleKinds } from "./domain/price-list";

const period = { validFrom: date, validUntil: optionalDate };
const endsAfter = (given: { validFrom: string; validUntil: string | null }) =>
  given.validUntil === null || given.validUntil > given.validFrom;
const endFault = { path: ["validUntil"], message: "It ends before it begins." };

/** A percentage that may be left empty. */
const optionalPercent = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  percent(0, 200).nullable(),
);

export const draftPriceListInput = z
  .strictObject({
    channelId: id,
    name: line(120),
    currency,
    ...period,
    /** Takes over the rules of this list. */
    basedOnId: optionalId,
    /** The rule for everything that no narrower rule says otherwise about. */
    shareBps: optionalPercent,
    floorBps: optionalPercent,
  })
  .refine(endsAfter, endFault);
export const correctPriceListInput = z
  .strictObject({ id, version, name: line(120), ...period })
  .refine(endsAfter, endFault);
export const publishPriceListInput = z.strictObject({ id, version, endEarlier: yes });
export const discardPriceListInput = z.strictObject({ id, version });
export const removePriceRuleInput = z.strictObject({ id, version });

const needs: Record<
  PriceRuleKind,
  (given: { share: boolean; amount: boolean; price: boolean }) => string[] | undefined
> = {
  percent_of_list: (given) => (given.share ? undefined : ["share", "Give the percentage of the list price."]),
  fixed: (given) =>
    given.price
      ? given.amount
        ? undefined
        : ["amount", "Give the amount."]
      : ["offeringPriceId", "A fixed amount is for one price: choose which."],
  floor: (given) =>
    given.share === given.amount
      ? ["amount", "Give either an amount or a percentage of list."]
      : given.amount && !given.price
        ? ["offeringPriceId", "An amount is for one price: choose which, or give a percentage."]
        : undefined,
};

/** One rule of a draft; a rule of the same kind about the same thing is replaced. */
export const setPriceRuleInput = z
  .strictObject({
    priceListId: id,
    version,
    offeringId: optionalId,
    offeringPriceId: optionalId,
    kind: z.enum(priceRuleKinds, { error: "Choose what the rule says." }),
    share: optionalPercent.optional(),
    amount: z.string().max(40).optional(),
    currency,
  })
  .transform(({ share, amount, currency: of, ...rest }, ctx) => {
    const read = readAmount(amount, of, ctx);
    const shareBps = rest.kind === "fixed" ? null : (share ?? null);
    const given = rest.kind === "percent_of_list" ? null : read;
    const fault = needs[rest.kind]({
      share: shareBps !== null,
      amount: given !== null,
      price: rest.offeringPriceId !== null,
    });
    if (fault) ctx.addIssue({ code: "custom", path: [fault[0] ?? ""], message: fault[1] ?? "" });
    return { ...rest, currency: of, shareBps, amountMinor: given };
  });

function readAmount(text: string | undefined, of: Currency, ctx: z.RefinementCtx): number | null {
  if (!text?.trim()) return null;
  const read = amountMinor(text, of);
  if ("minor" in read) return read.minor;
  ctx.addIssue({ code: "custom", path: ["amount"], message: read.error });
  return null;
}

export type DraftPriceList = z.output<typeof draftPriceListInput>;
export type CorrectPriceList = z.output<typeof correctPriceListInput>;
export type PublishPriceList = z.output<typeof publishPriceListInput>;
export type DiscardPriceList = z.output<typeof discardPriceListInput>;
export type SetPriceRule = z.output<typeof setPriceRuleInput>;
export type RemovePriceRule = z.output<typeof removePriceRuleInput>;
