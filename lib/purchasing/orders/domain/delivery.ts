import type { DeliveredProduct, Delivery } from "./events";
import type { Direction, ItemAction } from "./purchase";

type DeliveredOrder = {
  readonly number: string;
  readonly direction: Direction;
  readonly organisationId: string;
  readonly agreementId: string | null;
  readonly agreementNumber: string | null;
};
type DeliveredItem = {
  readonly id: string;
  readonly action: ItemAction;
  readonly productId: string | null;
  readonly offeringVersionId: string | null;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
  readonly agreed: {
    readonly currency: string;
    readonly oneTimeMinor: number;
    readonly monthlyMinor: number;
    readonly discountBps: number;
    readonly termMonths: number;
  };
  readonly characteristics: readonly { readonly name: string; readonly value: string }[];
};

/** What an item did to the inventory when it was completed. What we bought ourselves is nobody's product. */
export function delivered(
  order: DeliveredOrder,
  item: DeliveredItem,
  startsOn: string,
  serialNumber: string | null,
): Delivery {
  const { productId, offeringVersionId, quantity } = item;
  const { number: orderNumber } = order;
  if (productId !== null) {
    const change = { productId, ends: item.action === "delete", quantity, orderNumber };
    return { product: null, change: { ...change, monthlyMinor: item.agreed.monthlyMinor } };
  }
  if (order.direction === "outbound" || offeringVersionId === null) return { product: null, change: null };
  return { product: product(order, { ...item, offeringVersionId }, startsOn, serialNumber), change: null };
}

/** An item as the product that the customer has from `startsOn`. */
function product(
  order: DeliveredOrder,
  item: DeliveredItem & { readonly offeringVersionId: string },
  startsOn: string,
  serialNumber: string | null,
): DeliveredProduct {
  const { currency, oneTimeMinor, monthlyMinor, discountBps, termMonths } = item.agreed;
  const price = { currency, quantity: item.quantity, discountBps };
  const monthly = {
    name: "Monthly",
    type: "recurring",
    amountMinor: monthlyMinor,
    periodType: "month",
    periodLength: 1,
  };
  return {
    orderItemId: item.id,
    orderNumber: order.number,
    organisationId: order.organisationId,
    siteId: item.siteId,
    offeringVersionId: item.offeringVersionId,
    name: item.name,
    quantity: item.quantity,
    prices: [
      ...(oneTimeMinor > 0 ? [{ name: "One-time", type: "one_time", amountMinor: oneTimeMinor, ...price }] : []),
      ...(monthlyMinor > 0 ? [{ ...monthly, ...price }] : []),
    ],
    oneTimeMinor,
    monthlyMinor,
    currency,
    termMonths,
    agreementId: order.agreementId,
    agreementNumber: order.agreementNumber,
    characteristics: {
      ...Object.fromEntries(item.characteristics.map(({ name, value }) => [name, value])),
      ...(serialNumber ? { "Serial number": serialNumber } : {}),
    },
    startedOn: startsOn,
  };
}
