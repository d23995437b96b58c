import type { Reader } from "@/db/client";
import { linesOf, ordersOf } from "./draft-of";
import { placesAndPeople } from "./places-and-people";

/** What an order of this agreement may take and name, and what the others take. Callers authorize and scope. */
export async function orderSurroundings(
  on: Reader,
  agreement: { readonly id: string; readonly organisationId: string },
  orderId: string | null,
) {
  const lines = await linesOf(on, agreement.id);
  const orders = await ordersOf(on, agreement.id);
  const { sites, contacts } = await placesAndPeople(on, agreement.organisationId);
  return {
    lines,
    siteIds: sites.map((site) => site.id),
    contactIds: contacts.map((contact) => contact.id),
    elsewhere: orders
      .filter((order) => order.id !== orderId)
      .flatMap((order) => order.items)
      .map((item) => ({ lineId: item.lineId, quantity: item.quantity, siteId: item.site?.siteId ?? null })),
  };
}
