import { canonicalJson } from "../../../kernel/canonical";
import { type Currency, decimalText, money } from "../../../kernel/money";
import {
  type AgreementContent,
  type LineContent,
  type OrderContent,
  type OrderItemContent,
  orderTotals,
  type Totals,
  totalsOfUnits,
} from "../../drafting/domain/content";

/**
 * A confirmed order as a TM Forum TMF622 v4 ProductOrder, ready to be posted. Written once and stored as text: every
 * attempt sends the same bytes. Amounts are decimals of the agreement's currency, for the whole quantity of an item.
 */
type Amount = { readonly unit: Currency; readonly value: number };
const amount = (minor: number, currency: Currency): Amount => ({
  unit: currency,
  value: Number(decimalText(money(minor, currency))),
});

function prices(totals: Totals, currency: Currency) {
  const price = (name: string, priceType: string, minor: number, period?: string) => ({
    name,
    priceType,
    ...(period ? { recurringChargePeriod: period } : {}),
    price: { dutyFreeAmount: amount(minor, currency) },
  });
  return [
    ...(totals.oneTimeMinor > 0 ? [price("One-time", "nonRecurring", totals.oneTimeMinor)] : []),
    ...(totals.monthlyMinor > 0 ? [price("Monthly", "recurring", totals.monthlyMinor, "month")] : []),
  ];
}

const midnight = (date: string) => `${date}T00:00:00.000Z`;

function productOrderItem(content: AgreementContent, item: OrderItemContent, line: LineContent) {
  const { site } = item;
  return {
    id: String(item.no),
    action: "add",
    quantity: item.quantity,
    productOffering: { id: line.offeringVersionId, name: line.offeringName, "@referredType": "ProductOffering" },
    product: {
      name: line.offeringName,
      productCharacteristic: line.characteristics.map(({ name, value }) => ({ name, value, valueType: "string" })),
      ...(site
        ? { place: [{ id: site.siteId, name: site.name, role: "installation", "@referredType": "GeographicSite" }] }
        : {}),
    },
    itemTerm: [{ name: "Term of the agreement", duration: { amount: line.termMonths, units: "month" } }],
    itemTotalPrice: prices(totalsOfUnits(line, item.quantity), content.currency),
    ...(line.options
      ? {
          productOrderItem: line.options.map((option, index) => ({
            id: `${item.no}.${index + 1}`,
            action: "add",
            quantity: option.count * item.quantity,
            productOffering: { id: option.offeringVersionId, name: option.name, "@referredType": "ProductOffering" },
          })),
        }
      : {}),
  };
}

export function productOrder(
  content: AgreementContent,
  order: OrderContent,
  about: { readonly agreementId: string; readonly idempotencyKey: string },
) {
  const lines = new Map(content.lines.map((line) => [line.no, line]));
  const customer = content.customer.organisationId;
  return {
    "@type": "ProductOrder",
    externalId: about.idempotencyKey,
    category: "B2B",
    description: `${content.number} version ${content.version}, order ${order.no}: ${order.name}`,
    ...(order.requestedStartOn ? { requestedStartDate: midnight(order.requestedStartOn) } : {}),
    ...(order.requestedCompletionOn ? { requestedCompletionDate: midnight(order.requestedCompletionOn) } : {}),
    agreement: [{ id: about.agreementId, name: content.number, "@referredType": "Agreement" }],
    ...(customer
      ? {
          relatedParty: [
            { id: customer, name: content.customer.name, role: "Customer", "@referredType": "Organization" },
          ],
        }
      : {}),
    ...(order.note ? { note: [{ text: order.note }] } : {}),
    orderTotalPrice: prices(orderTotals(content, order), content.currency),
    productOrderItem: order.items.flatMap((item) => {
      const line = lines.get(item.lineNo);
      return line ? [productOrderItem(content, item, line)] : [];
    }),
  };
}

/** The exact bytes that are stored, hashed, signed and sent. */
export const productOrderBody = (...given: Parameters<typeof productOrder>): string =>
  canonicalJson(productOrder(...given));
