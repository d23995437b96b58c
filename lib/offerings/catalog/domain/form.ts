import { decimalText } from "../../../kernel/money";
import type { VersionContent } from "./version";

/** A draft as its form shows it, for the conflict dialog. */
export const formOf = (content: VersionContent, channelIds: readonly string[]): Record<string, string> => ({
  name: content.name,
  description: content.description ?? "",
  specificationId: content.specification?.id ?? "",
  categoryId: content.category?.id ?? "",
  "channelIds[]": channelIds.join("\n"),
  isSellable: content.isSellable ? "on" : "",
  terms: content.terms.join(", "),
  validFrom: content.validFrom ?? "",
  validUntil: content.validUntil ?? "",
});

/** The groups of a draft's bundle as its form shows them, for the conflict dialog. */
export function bundleForm({ bundle }: VersionContent): Record<string, string> {
  const fields: Record<string, string> = { lower: text(bundle.lower), upper: text(bundle.upper) };
  bundle.groups.forEach((group, at) => {
    const name = `groups.${at}`;
    fields[`${name}.name`] = group.name;
    fields[`${name}.lower`] = text(group.lower);
    fields[`${name}.upper`] = text(group.upper);
    group.options.forEach((option, place) => {
      const field = `${name}.options.${place}`;
      fields[`${field}.offeringId`] = option.offeringId;
      fields[`label:${field}.offeringId`] = option.name;
      fields[`${field}.lower`] = text(option.lower);
      fields[`${field}.defaultCount`] = text(option.defaultCount);
      fields[`${field}.upper`] = text(option.upper);
    });
  });
  return fields;
}

const text = (figure: number | null) => (figure === null ? "" : String(figure));

/** A version's prices as its form shows them, for the conflict dialog. */
export function priceForm(content: VersionContent): Record<string, string> {
  const fields: Record<string, string> = {};
  content.prices.forEach((price, row) => {
    fields[`prices.${row}.name`] = price.name;
    fields[`prices.${row}.amount`] = price.amount ? decimalText(price.amount) : "";
    fields[`prices.${row}.share`] = price.shareBps === null ? "" : String(price.shareBps / 100);
  });
  return fields;
}
