import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { addMeasured, measuresOf } from "@/lib/sales-development/compensation/domain/measure";
import { expectedCredit } from "@/lib/sales-development/credits/queries/expected-credit";
import type { Draft } from "../../drafting/domain/draft";
import { withWishes } from "../../drafting/domain/what-if";
import { sharesOf } from "../store";

/** Discounts that a seller weighs, on every line, in basis points. */
const others = [0, 500, 1_000, 1_200, 1_500, 2_000, 2_500] as const;

const worth = (draft: Draft) =>
  addMeasured(draft.lines.map(({ totals, termMonths }) => measuresOf({ ...totals, termMonths })));

/**
 * What the deal would credit and pay the person who asks, as it stands and at other discounts that the floors allow.
 * Undefined when they sell no part of it.
 */
export async function creditImpact(actor: Actor, draft: Draft, on: Reader = db) {
  const sellers = await sharesOf(on, draft);
  const possible = others.flatMap((discountBps) => {
    const wished = withWishes(
      draft,
      draft.lines.map((line) => ({ lineId: line.id, discountBps })),
    );
    return wished.ok ? [{ discountBps, amounts: worth(wished.value) }] : [];
  });
  const variants = [worth(draft), ...possible.map((one) => one.amounts)];
  const expected = await expectedCredit(actor, { currency: draft.currency, sellers, variants }, {}, on);
  if (!expected) return null;
  const [now, ...rest] = expected.variants;
  return {
    plan: expected.plan,
    now: now ?? null,
    others: rest.map((variant, index) => ({ discountBps: possible[index]?.discountBps ?? 0, ...variant })),
  };
}
