import { readList, type SearchParams } from "@/components/list-url";
import type { Person } from "@/lib/kernel/actor";
import type { CsvFile } from "@/lib/platform/csv-export";
import { orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import {
  directionNames,
  endCauseNames,
  purchaseActionNames,
  purchaseFormNames,
} from "@/lib/purchasing/orders/domain/purchase";
import { readPurchaseFilter } from "@/lib/purchasing/orders/domain/purchase-filter";
import { everyOrder, type FiledOrder } from "@/lib/purchasing/orders/queries/orders";
import { filterNames } from "../purchase-filters";

/** What the address asks of the list of purchases: for its page and for its file. */
export function readPurchases(params: SearchParams) {
  const list = readList(params, { path: "/purchasing/purchases", filters: filterNames });
  return { list, filter: readPurchaseFilter(list.filters, list.search) };
}

export function purchaseFile(actor: Person, params: SearchParams): CsvFile<FiledOrder> {
  const { list, filter } = readPurchases(params);
  return {
    name: "purchases",
    permission: "order:read",
    asked: { search: list.search, filters: list.filters },
    rows: (on) => everyOrder(actor, filter, on),
    columns: [
      { head: "Order", of: (row) => row.number },
      { head: "Customer", of: (row) => row.customer },
      { head: "State", of: (row) => orderStateNames[row.state] },
      { head: "Items", of: (row) => row.items },
      { head: "Completed", of: (row) => row.completed },
      { head: "Form", of: (row) => purchaseFormNames[row.form] },
      { head: "Channel", of: (row) => row.channel },
      { head: "Direction", of: (row) => directionNames[row.direction] },
      { head: "Action", of: (row) => purchaseActionNames[row.action] },
      { head: "Cause", of: (row) => (row.endCause ? endCauseNames[row.endCause] : null) },
      { head: "Agreement", of: (row) => row.agreementNumber },
      { head: "Wanted by", of: (row) => row.requestedOn },
      { head: "Once", of: (row) => ({ minor: row.oneTimeMinor, currency: row.currency }) },
      { head: "A month", of: (row) => ({ minor: row.monthlyMinor, currency: row.currency }) },
      { head: "Currency", of: (row) => row.currency },
      { head: "Received", of: (row) => row.receivedAt },
    ],
  };
}
