import { ok, type Result, refuse } from "../../../kernel/result";
import { type AgreementState, isClosed, isSigned } from "../../drafting/domain/agreement-lifecycle";

/** Revenue divides the deal among its sellers; an overlay stands beside it. */
export const sellerKinds = ["revenue", "overlay"] as const;
export type SellerKind = (typeof sellerKinds)[number];

export type SellerShare = { readonly personId: string; readonly kind: SellerKind; readonly shareBps: number };

export type SplitRefusal =
  | { readonly reason: "signed_already"; readonly state: AgreementState }
  | { readonly reason: "not_the_whole"; readonly sumBps: number }
  | { readonly reason: "named_twice"; readonly personId: string };

/** Nobody wrote a split: the owner alone. */
export const ownersAlone = (ownerId: string): readonly SellerShare[] => [
  { personId: ownerId, kind: "revenue", shareBps: 10_000 },
];

/** A split can be written until the last signature; its revenue shares are exactly 100 %, to a hundredth. */
export function split(
  agreement: { readonly state: AgreementState },
  shares: readonly SellerShare[],
): Result<readonly SellerShare[], SplitRefusal> {
  if (isSigned(agreement.state) || isClosed(agreement.state))
    return refuse("signed_already", { state: agreement.state });
  const twice = shares.find((share, index) =>
    shares.some((other, at) => at < index && other.personId === share.personId && other.kind === share.kind),
  );
  if (twice) return refuse("named_twice", { personId: twice.personId });
  const sumBps = shares.reduce((sum, share) => sum + (share.kind === "revenue" ? share.shareBps : 0), 0);
  return sumBps === 10_000 ? ok(shares) : refuse("not_the_whole", { sumBps });
}
