import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { qualifiedOpportunity } from "@/lib/qualification/gates/queries/qualified-opportunity";
import { assemble } from "../domain/assembly";
import type { Draft } from "../domain/draft";
import { hasOtherPrice, obstacles } from "../domain/readiness";
import { orderability } from "./orderability";

type Agreement = {
  readonly opportunityId: string;
  readonly channelId: string;
  readonly currency: Currency;
  readonly startsOn: IsoDate;
};

/**
 * The draft's content, everything that blocks submitting it, and which lines have another price today. Offerings, prices and
 * qualification are read now, not as they were when the draft was made.
 */
export async function readiness(actor: Actor, agreement: Agreement, draft: Draft, now: Date, on: Reader = db) {
  authorize(actor, "agreement:read");
  const { content, missing } = assemble(draft);
  const { offers, shortages } = await orderability(actor, agreement, draft, now, on);
  const opportunity = await qualifiedOpportunity(actor, agreement.opportunityId, on);
  const faults = { qualificationFaults: opportunity.faults, missingFields: missing };
  const repriced = draft.lines.filter((line) => {
    const offer = offers.get(line.id);
    return offer !== undefined && hasOtherPrice(line, offer.prices);
  });
  return {
    content,
    obstacles: obstacles(draft, { today: today(now), offers, shortages, ...faults }),
    outdatedLineIds: repriced.map((line) => line.id),
  };
}
