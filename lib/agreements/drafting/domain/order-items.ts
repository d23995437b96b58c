import { ok, type Result, refuse } from "../../../kernel/result";

export type OrderItem = { readonly lineId: string; readonly siteId: string | null; readonly quantity: number };

export type OrderRefusal =
  | { readonly reason: "unknown_line" }
  | { readonly reason: "unknown_site" }
  | { readonly reason: "not_their_contact" }
  | { readonly reason: "more_than_agreed"; readonly line: string; readonly agreed: number; readonly ordered: number };

type Line = { readonly id: string; readonly offeringName: string; readonly quantity: number };
type Around = {
  readonly lines: readonly Line[];
  readonly siteIds: readonly string[];
  readonly contactIds: readonly string[];
  /** What the agreement's other orders take. */
  readonly elsewhere: readonly OrderItem[];
};

/** The same line at the same site counts once; lines and sites are the agreement's own; no more is ordered than agreed. */
export function orderItems(
  items: readonly OrderItem[],
  billingContactId: string | null,
  around: Around,
): Result<readonly OrderItem[], OrderRefusal> {
  if (items.some((item) => !around.lines.some((line) => line.id === item.lineId))) return refuse("unknown_line");
  if (items.some((item) => item.siteId !== null && !around.siteIds.includes(item.siteId)))
    return refuse("unknown_site");
  if (billingContactId && !around.contactIds.includes(billingContactId)) return refuse("not_their_contact");
  const all = [...items, ...around.elsewhere];
  for (const line of around.lines) {
    const ordered = all.filter((item) => item.lineId === line.id).reduce((sum, item) => sum + item.quantity, 0);
    if (ordered > line.quantity)
      return refuse("more_than_agreed", { line: line.offeringName, agreed: line.quantity, ordered });
  }
  const merged = new Map<string, OrderItem>();
  for (const item of items) {
    const key = `${item.lineId} ${item.siteId}`;
    merged.set(key, { ...item, quantity: item.quantity + (merged.get(key)?.quantity ?? 0) });
  }
  return ok([...merged.values()]);
}
