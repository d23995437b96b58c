import { ok, type Result, refuse } from "../../../kernel/result";
import { awaitsAnswer, isDead, type OrderRequestState } from "./order-request";

/** What came back about an order request. */
export type OrderAnswer =
  | { readonly kind: "accepted"; readonly productOrderId: string }
  | { readonly kind: "rejected"; readonly reason: string };

export type AnswerRefusal = {
  readonly reason: "answered_otherwise";
  readonly state: OrderRequestState;
  readonly productOrderId: string | null;
};

type Answered = {
  readonly state: "acknowledged" | "rejected";
  readonly productOrderId: string | null;
  readonly rejection: string | null;
};

/** The first answer counts; the same answer again changes nothing, another one is refused. `null`: nothing to change. */
export function answerOrder(
  request: { readonly state: OrderRequestState; readonly productOrderId: string | null },
  answer: OrderAnswer,
): Result<Answered | null, AnswerRefusal> {
  const given: Answered =
    answer.kind === "accepted"
      ? { state: "acknowledged", productOrderId: answer.productOrderId, rejection: null }
      : { state: "rejected", productOrderId: request.productOrderId, rejection: answer.reason };
  if (awaitsAnswer(request.state) || isDead(request.state)) return ok(given);
  const same =
    request.state === given.state && (given.state === "rejected" || request.productOrderId === given.productOrderId);
  if (same) return ok(null);
  return refuse("answered_otherwise", { state: request.state, productOrderId: request.productOrderId });
}

/** How an answer of an HTTP destination is read. 408 and 429 ask to come again; other 4xx mean the order itself. */
export function readHttpAnswer(
  status: number,
  body: unknown,
): OrderAnswer | { readonly kind: "again"; readonly why: string } {
  const told = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  if (status >= 200 && status < 300) {
    if (typeof told.id === "string" && told.id.length > 0 && told.id.length <= 200)
      return { kind: "accepted", productOrderId: told.id };
    return { kind: "again", why: `It answered ${status} without the id of an order.` };
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const words = [told.code, told.reason, told.message].filter((word) => typeof word === "string").join(": ");
    return { kind: "rejected", reason: (words || `It answered ${status}.`).slice(0, 1_000) };
  }
  return { kind: "again", why: `It answered ${status}.` };
}
