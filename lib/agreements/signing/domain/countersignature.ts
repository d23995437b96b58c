import type { Currency } from "../../../kernel/money";
import { ok, type Result, refuse } from "../../../kernel/result";

/**
 * Whether our own authorised signatory signs as well. A rule as data: per currency, above which value over the term. A
 * currency that the rule does not name always needs it, so that a new market starts on the safe side.
 */
export type SigningPolicy = {
  readonly id: string;
  readonly no: number;
  readonly countersignAbove: Readonly<Partial<Record<Currency, number>>>;
  readonly linkDays: number;
  readonly reminderDays: readonly number[];
};

export type CountersignatureNeed = {
  readonly needed: boolean;
  readonly policyNo: number;
  readonly limitMinor: number | null;
};

export function countersignatureNeed(
  policy: Pick<SigningPolicy, "no" | "countersignAbove">,
  value: { readonly termMinor: number; readonly currency: Currency },
): CountersignatureNeed {
  const limit = policy.countersignAbove[value.currency];
  return { needed: limit === undefined || value.termMinor > limit, policyNo: policy.no, limitMinor: limit ?? null };
}

export type CountersignRefusal =
  | { readonly reason: "not_awaiting_countersignature"; readonly state: string }
  | { readonly reason: "own_request" }
  | { readonly reason: "content_changed" };

/** Whoever asked for the signature, or owns the agreement, does not countersign it. */
export function countersign(
  request: {
    readonly state: string;
    readonly sentBy: string | null;
    readonly ownerId: string;
    readonly contentSha256: string;
  },
  by: { readonly id: string; readonly contentSha256: string },
): Result<null, CountersignRefusal> {
  if (request.state !== "awaiting_countersignature")
    return refuse("not_awaiting_countersignature", { state: request.state });
  if (by.id === request.sentBy || by.id === request.ownerId) return refuse("own_request");
  if (by.contentSha256 !== request.contentSha256) return refuse("content_changed");
  return ok(null);
}
