/** The life of a request for an order. What happens to the order afterwards is told by the order itself. */
export const orderRequestStates = ["released", "acknowledged", "rejected", "dead"] as const;
export type OrderRequestState = (typeof orderRequestStates)[number];

/** No answer yet: it may still be sent. */
export const awaitsAnswer = (state: OrderRequestState) => state === "released";
/** Given up: a person can send it again. */
export const isDead = (state: OrderRequestState) => state === "dead";

export const orderRequestWords: Record<OrderRequestState, string> = {
  released: "Passed on",
  acknowledged: "Accepted",
  rejected: "Rejected",
  dead: "Not delivered",
};

/** Who takes the orders: our own desk, or a system outside that speaks TMF622. */
export const destinations = ["desk", "external"] as const;
export type Destination = (typeof destinations)[number];

/** The same for every attempt, and for nothing else. */
export const idempotencyKeyOf = (agreement: { readonly number: string; readonly version: number }, orderNo: number) =>
  `${agreement.number}-v${agreement.version}-o${orderNo}`;
