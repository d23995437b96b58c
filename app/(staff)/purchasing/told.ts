import { plural } from "@/lib/kernel/text";
import { said } from "../happened";

const listedNames = (items: unknown) => (Array.isArray(items) ? items.join(", ") : "an item");

export const told: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  "order.accepted": (data) =>
    `accepted the order of ${String(data.agreementNumber)} with ${plural(Number(data.items), "item")}`,
  "order.rejected": (data) => `rejected the order: ${String(data.reason)}`,
  "item.started": (data) => `started ${String(data.item)}`,
  "item.held": (data) => `held ${String(data.item)}: ${String(data.reason)}`,
  "item.waits_for_information": (data) => `asked for information on ${String(data.item)}: ${String(data.reason)}`,
  "item.resumed": (data) => `resumed ${String(data.item)}`,
  "item.failed": (data) => `gave up ${String(data.item)}: ${String(data.reason)}`,
  "order.item_completed": (data) => `completed ${String(data.item)}, in use from ${said(data.startsOn) ?? "–"}`,
  "purchase.entered": (data) => `entered the purchase with ${plural(Number(data.items), "item")}`,
  "purchase.rejected": (data) => `rejected the purchase: ${String(data.reason)}`,
  "order.item_cancelled": (data) => `cancelled ${listedNames(data.items)}: ${String(data.reason)}`,
  "order.changed": (data) => `made revision ${String(data.revision)}: ${String(data.reason)}`,
  "purchase.change_asked": (data) => `asked for change ${String(data.n)}: ${String(data.reason)}`,
  "purchase.change_declined": (data) => `ended change ${String(data.n)}, declined: ${String(data.outcome)}`,
  "purchase.change_lapsed": (data) => `ended change ${String(data.n)}: ${String(data.outcome)}`,
  "purchase.remarked": (data) => `remarked${data.item ? ` on ${String(data.item)}` : ""}: ${String(data.text)}`,
  "purchase.remark_resolved": (data) => `resolved “${String(data.text)}”: ${String(data.resolution)}`,
  "purchase.review_approved": (data) => `approved revision ${String(data.revision)} in review`,
  "purchase.review_asked_for_changes": (data) => `asked for changes in review: ${String(data.note)}`,
  "order.completed": () => "completed the order",
  "order.partial": () => "closed the order, partly completed",
  "order.failed": () => "closed the order as failed",
  "order.cancelled": (data) =>
    data.reason ? `cancelled the purchase: ${String(data.reason)}` : "closed the order as cancelled",
};

/** An entry of the order's journal as a sentence without its subject. */
export const toldOf = (type: string, data: unknown): string =>
  told[type]?.((data ?? {}) as Record<string, unknown>) ?? type.replaceAll(/[._]/g, " ");
