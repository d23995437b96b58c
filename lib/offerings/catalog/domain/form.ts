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
