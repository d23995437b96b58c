import { isId } from "../../../kernel/id";
import { addDays, type IsoDate, isIsoDate } from "../../../kernel/period";
import { type OrderState, orderStates } from "./order-lifecycle";
import {
  type Direction,
  directions,
  type EndCause,
  endCauses,
  type PurchaseAction,
  type PurchaseForm,
  purchaseActions,
  purchaseForms,
} from "./purchase";

/** Both days included, in UTC. */
export type Days = { readonly from: IsoDate; readonly to: IsoDate };

/** How far a purchase came: each includes those after it. */
export const reaches = ["received", "accepted", "started", "delivered", "completed"] as const;
export type Reach = (typeof reaches)[number];

/** Whole days since the party's purchase before, as ranges that leave nothing out. */
export const gapRanges = ["first", "0-7", "8-30", "31-90", "91-180", "181-"] as const;
export type GapRange = (typeof gapRanges)[number];
export const gapBounds = (range: GapRange): { readonly from: number; readonly to: number | null } | null => {
  if (range === "first") return null;
  const [from = "0", to = ""] = range.split("-");
  return { from: Number(from), to: to === "" ? null : Number(to) };
};

/** From which state to which. */
export type Step = readonly [OrderState, OrderState];

/** What the list of purchases and the trend are narrowed by: one filter, in the address of both. */
export type PurchaseFilter = {
  readonly search?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  readonly forms?: readonly PurchaseForm[] | undefined;
  readonly directions?: readonly Direction[] | undefined;
  readonly actions?: readonly PurchaseAction[] | undefined;
  /** Ids; null stands for purchases without a channel. */
  readonly channelIds?: readonly (string | null)[] | undefined;
  readonly organisationId?: string | undefined;
  readonly groupIds?: readonly string[] | undefined;
  readonly received?: Days | undefined;
  readonly reached?: Reach | undefined;
  readonly causes?: readonly EndCause[] | undefined;
  readonly gaps?: readonly GapRange[] | undefined;
  /** From which states to which it went: all of these. */
  readonly steps?: readonly Step[] | undefined;
  readonly path?: string | undefined;
  readonly agreementId?: string | undefined;
  /** Everything that has not ended, or only what has. */
  readonly open?: boolean | undefined;
};

export const purchaseFilterNames = [
  "received",
  "form",
  "direction",
  "action",
  "channel",
  "group",
  "state",
  "customer",
  "reached",
  "cause",
  "gap",
  "step",
  "path",
  "open",
] as const;
export type PurchaseFilterName = (typeof purchaseFilterNames)[number];
export type FilterValues = Partial<Record<PurchaseFilterName, readonly string[]>>;

const within = <T extends string>(known: readonly T[], values: readonly string[] | undefined): T[] | undefined => {
  const found = known.filter((one) => values?.includes(one));
  return found.length > 0 ? found : undefined;
};

export const daysText = ({ from, to }: Days): string => `${from}..${to}`;

/** Reads "2026-10-01..2026-10-31"; undefined when it is no period. */
export function readDays(text: string | undefined): Days | undefined {
  const [from = "", to = "", ...more] = (text ?? "").split("..");
  return more.length === 0 && isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : undefined;
}

/** The first day that is no more part of it. */
export const dayAfter = ({ to }: Days): IsoDate => addDays(to, 1);

const isState = (text: string | undefined): text is OrderState =>
  (orderStates as readonly string[]).includes(text ?? "");

function readStep(text: string): Step[] {
  const [from, to] = text.split(".");
  return isState(from) && isState(to) ? [[from, to]] : [];
}

/** Reads the filter of an address. What it does not know it leaves out; nothing in it can make a page fail. */
export function readPurchaseFilter(values: FilterValues, search = ""): PurchaseFilter {
  const steps = values.step?.flatMap(readStep);
  const [customer] = values.customer ?? [];
  const channels = values.channel?.flatMap((one) => (one === "none" ? [null] : isId(one) ? [one] : []));
  const groups = values.group?.filter(isId);
  return {
    search: search || undefined,
    states: within(orderStates, values.state),
    forms: within(purchaseForms, values.form),
    directions: within(directions, values.direction),
    actions: within(purchaseActions, values.action),
    channelIds: channels?.length ? channels : undefined,
    groupIds: groups?.length ? groups : undefined,
    organisationId: customer && isId(customer) ? customer : undefined,
    received: readDays(values.received?.[0]),
    reached: within(reaches, values.reached)?.[0],
    causes: within(endCauses, values.cause),
    gaps: within(gapRanges, values.gap),
    steps: steps?.length ? steps : undefined,
    path: values.path?.[0],
    open: values.open?.[0] === "yes" ? true : values.open?.[0] === "no" ? false : undefined,
  };
}
