import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { snapshotHash } from "../../changes/domain/snapshot-hash";
import { changesOf } from "../../changes/queries/changes-of";
import { makerOfRevision, snapshot } from "../../changes/store";
import { isFinal } from "../../orders/domain/order-lifecycle";
import { listTotal, priceWords, totalOver } from "../../orders/queries/item-price";
import { orderPage } from "../../orders/queries/order-page";
import { gapsOf } from "../domain/review";
import { remarksOf, signOffsOf } from "../store";

/** The terms that a purchase is added up for, beside the one that was agreed. */
export const reviewedTerms = [12, 24, 36] as const;

/** An entire purchase on one page: every item with what it costs over each term and against list, what is missing, what was said. */
export async function purchaseReview(actor: Actor, orderId: string, on: Reader = db) {
  authorize(actor, "order:read");
  const order = await orderPage(actor, orderId, on);
  const [changes, remarks, signOffs, madeBy] = await Promise.all([
    changesOf(actor, order.id, on),
    remarksOf(on, order.id),
    signOffsOf(on, order.id),
    makerOfRevision(on, order),
  ]);
  const items = order.items
    .filter((item) => !item.removed)
    .map((item) => ({
      ...item,
      terms: reviewedTerms.map((months) => totalOver(item, months)),
      listMinor: listTotal(item),
      priceWords: priceWords(item, order.currency),
    }));
  const counted = items.filter((item) => item.state !== "cancelled");
  const sum = (of: (item: (typeof items)[number]) => number | null) =>
    counted.reduce<number | null>((total, item) => {
      const part = of(item);
      return total === null || part === null ? null : total + part;
    }, 0);
  const gaps = gapsOf(
    items.map((item) => ({ ...item, offered: item.offeringVersionId !== null, open: !isFinal(item.state) })),
  );
  return {
    order,
    items,
    gaps,
    totals: {
      oneTimeMinor: sum((item) => item.agreed.oneTimeMinor) ?? 0,
      monthlyMinor: sum((item) => item.agreed.monthlyMinor) ?? 0,
      agreedMinor: sum((item) => item.agreed.termMinor) ?? 0,
      terms: reviewedTerms.map((_months, index) => sum((item) => item.terms[index] ?? null)),
      listMinor: sum((item) => item.listMinor),
    },
    latest: changes.find((change) => change.state === "applied"),
    remarks: remarks.map(({ remark, item, by }) => ({ ...remark, item, by })),
    signOffs: signOffs.map(({ signOff, by }) => ({ ...signOff, by, current: signOff.revision === order.revision })),
    contentHash: snapshotHash(order.id, order.revision, snapshot(order.items)),
    may: {
      remark: may(actor, "order:review"),
      signOff: may(actor, "order:review") && !(actor.kind === "person" && actor.id === madeBy),
      ownChange: actor.kind === "person" && actor.id === madeBy,
    },
  };
}

export type PurchaseReview = Awaited<ReturnType<typeof purchaseReview>>;
