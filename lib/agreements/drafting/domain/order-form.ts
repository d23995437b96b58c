import type { DraftOrder } from "./draft";

/** An order's fields as its form writes them, to compare with what somebody typed. */
export const orderFormValues = (order: DraftOrder | undefined): Readonly<Record<string, string>> => ({
  name: order?.name ?? "",
  requestedStartOn: order?.requestedStartOn ?? "",
  requestedCompletionOn: order?.requestedCompletionOn ?? "",
  billingContactId: order?.billingContactId ?? "",
  note: order?.note ?? "",
});
