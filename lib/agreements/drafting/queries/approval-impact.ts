import { db, type Reader } from "@/db/client";
import { approvalPreview } from "@/lib/approvals/requests/queries/approval-preview";
import { type Actor, personId } from "@/lib/kernel/actor";
import { ok } from "@/lib/kernel/result";
import { creditImpact } from "../../sellers/queries/credit-impact";
import { assemble } from "../domain/assembly";
import type { Draft } from "../domain/draft";
import { factsOf } from "../domain/facts";
import { largestDiscountBps } from "../domain/line";
import { pricesForTerm } from "../domain/line-price";
import { agreementTotals } from "../domain/totals";
import { type LineWish, withWishes } from "../domain/what-if";
import { agreementRow } from "./agreement";
import { draftAsRead } from "./draft-as-read";

/**
 * What the agreement comes to, which approvals it needs and what it pays the person who asks if its lines had these terms.
 * Nothing is stored: the editor asks while a person types.
 */
export async function approvalImpact(actor: Actor, id: string, wishes: readonly LineWish[], on: Reader = db) {
  const row = await agreementRow(actor, id, on);
  const wished = withWishes(await draftAsRead(on, row), wishes);
  return wished.ok ? ok(await impactOf(actor, wished.value, on)) : wished;
}

/** The same for a draft that was read already. */
export async function impactOf(actor: Actor, draft: Draft, on: Reader = db) {
  const facts = factsOf(draft, assemble(draft).content, personId(actor));
  const [preview, credit] = await Promise.all([
    approvalPreview(actor, facts, { subject: { kind: "agreement", id: draft.id } }, on),
    creditImpact(actor, draft, on),
  ]);
  return {
    credit,
    totals: agreementTotals(draft.lines),
    lines: draft.lines.map(({ id, quantity, termMonths, discountBps, totals, charges, prices }) => ({
      ...{ id, quantity, termMonths, discountBps, totals, charges },
      largestBps: largestDiscountBps(pricesForTerm(prices, termMonths) ?? prices),
    })),
    outcome: preview.outcome,
    sentence: preview.sentence,
    steps: preview.steps.map(({ function: fn, sentences, asks, blocked }) => ({
      ...{ function: fn, sentences, blocked },
      asks: asks.map((each) => each.name),
    })),
  };
}

export type Impact = Awaited<ReturnType<typeof impactOf>>;
