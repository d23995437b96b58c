import { type Currency, halfEven, minorDigits } from "../../../kernel/money";

/** The functions that decide on somebody else's deal. A position decides for its own function unless a grant names it. */
export const approvalFunctions = ["sales", "finance", "legal"] as const;
export type ApprovalFunction = (typeof approvalFunctions)[number];

export const functionNames: Record<ApprovalFunction, string> = { sales: "Sales", finance: "Finance", legal: "Legal" };

export const matrixStates = ["draft", "published", "discarded"] as const;
export type MatrixState = (typeof matrixStates)[number];

/** How far a grant reaches, each dimension by itself; null is without limit. Value in minor units, discount in bps. */
export type Limits = {
  readonly valueMinor: number | null;
  readonly currency: Currency;
  readonly discountBps: number | null;
  readonly termMonths: number | null;
  readonly clauseDeviation: number | null;
};

/** Authority of one level of one function, or of one named position, which then counts instead of its level. */
export type Grant = {
  readonly id: string;
  readonly function: ApprovalFunction;
  readonly level: number;
  readonly positionId: string | null;
  readonly limits: Limits;
};

export type Matrix = { readonly id: string; readonly number: number; readonly grants: readonly Grant[] };

export type Seat = {
  readonly id: string;
  readonly title: string;
  readonly function: string;
  readonly level: number;
};

/** Millionths of one unit of the policy's currency for one unit of another, pinned with the policy version. */
export type Rates = Readonly<Partial<Record<Currency, number>>>;

/**
 * The grants of a seat for a function: those that name it; else those of the highest level at or below its own.
 */
export function grantsOf(seat: Seat, fn: ApprovalFunction, matrix: Matrix): readonly Grant[] {
  const ofFunction = matrix.grants.filter((grant) => grant.function === fn);
  const named = ofFunction.filter((grant) => grant.positionId === seat.id);
  if (named.length > 0) return named;
  if (seat.function !== fn) return [];
  const general = ofFunction.filter((grant) => grant.positionId === null && grant.level <= seat.level);
  const highest = Math.max(...general.map((grant) => grant.level));
  return general.filter((grant) => grant.level === highest);
}

/**
 * The amount in minor units of `to`, rounded half to even; undefined when either currency has no rate. Rates are
 * millionths of the policy's currency, so a conversion between two others goes through it.
 */
export function convert(minor: number, from: Currency, to: Currency, rates: Rates): number | undefined {
  if (from === to) return minor;
  const [numerator, denominator] = [rates[from], rates[to]];
  if (!numerator || !denominator) return undefined;
  const up = BigInt(minor) * BigInt(numerator) * 10n ** BigInt(minorDigits(to));
  return Number(halfEven(up, BigInt(denominator) * 10n ** BigInt(minorDigits(from))));
}
