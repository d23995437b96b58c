import type { AgreedPrice, ItemPricing } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import type { Context } from "@/lib/platform/command";
import { actionOf, type Direction, type ItemAction, type PurchaseForm } from "../orders/domain/purchase";
import { firstState } from "../orders/store";

type EnteredItem = {
  readonly n: number;
  readonly action?: ItemAction;
  readonly offeringVersionId: string | null;
  readonly productId?: string | null;
  readonly name: string;
  readonly quantity?: number;
  readonly siteId?: string | null;
  readonly pricing: ItemPricing;
  readonly agreed: AgreedPrice;
};
type Entered = {
  readonly direction: Direction;
  readonly form: PurchaseForm;
  readonly organisationId: string;
  readonly onBehalfOfId: string | null;
  readonly channelId: string | null;
  readonly budget: string | null;
  readonly requestedOn: IsoDate | null;
  readonly currency: Currency;
  readonly items: readonly EnteredItem[];
};
type Numbered = {
  readonly id: string;
  readonly number: string;
  readonly by: string;
  readonly gap: number | null;
  readonly rejection: string | null;
};

/** A purchase that was entered by hand, as its row. */
export function enteredOrderRow(ctx: Context, { id, number, by, gap, rejection }: Numbered, entered: Entered) {
  const { direction, form, organisationId, onBehalfOfId, channelId, budget, requestedOn, currency, items } = entered;
  const sum = (of: (agreed: AgreedPrice) => number) => items.reduce((total, item) => total + of(item.agreed), 0);
  return {
    ...{ id, number, direction, form, organisationId, onBehalfOfId, channelId, budget, requestedOn, currency },
    action: actionOf(items.map((item) => item.action ?? "add")),
    ownerId: by,
    gapDays: gap,
    ...firstState(ctx, rejection),
    receivedAt: ctx.now,
    oneTimeMinor: sum((agreed) => agreed.oneTimeMinor),
    monthlyMinor: sum((agreed) => agreed.monthlyMinor),
    createdAt: ctx.now,
    changedAt: ctx.now,
  };
}

export const enteredItemRow = (
  ctx: Context,
  order: { readonly id: string; readonly requestedOn: IsoDate | null },
  item: EnteredItem,
  siteNames: ReadonlyMap<string, string>,
) => ({
  id: newId(),
  orderId: order.id,
  n: item.n,
  action: item.action ?? ("add" as const),
  offeringVersionId: item.offeringVersionId,
  productId: item.productId ?? null,
  name: item.name,
  quantity: item.quantity ?? 1,
  siteId: item.siteId ?? null,
  siteName: item.siteId ? (siteNames.get(item.siteId) ?? null) : null,
  agreed: item.agreed,
  pricing: item.pricing,
  requestedOn: order.requestedOn,
  createdAt: ctx.now,
  changedAt: ctx.now,
});
