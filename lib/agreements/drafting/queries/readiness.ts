import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { qualifiedOpportunity } from "@/lib/qualification/gates/queries/qualified-opportunity";
import { assemble } from "../domain/assembly";
import type { Draft } from "../domain/draft";
import { hasOtherPrice, obstacles } from "../domain/readiness";
import { offersNow } from "./offers-now";

type Agreement = { readonly opportunityId: string; readonly channelId: string; readonly currency: Currency };

/**
 * The draft's content, everything that blocks submitting it, and which lines have another price today. Offerings, prices and
 * qualification are read now, not as they were when the draft was made.
 */
export async function readiness(actor: Actor, agreement: Agreement, draft: Draft, now: Date, on: Reader = db) {
  authorize(actor, "agreement:read");
  const { content, missing } = assemble(draft);
  const offeringVersionIds = [...new Set(draft.lines.map((line) => line.offeringVersionId))];
  const offers = await offersNow(actor, { ...agreement, offeringVersionIds }, now, on);
  const opportunity = await qualifiedOpportunity(actor, agreement.opportunityId, on);
  const around = { today: today(now), offers, qualificationFaults: opportunity.faults, missingFields: missing };
  const repriced = draft.lines.filter((line) => {
    const offer = offers.find((each) => each.offeringVersionId === line.offeringVersionId);
    return offer !== undefined && hasOtherPrice(line, offer.prices);
  });
  return { content, obstacles: obstacles(draft, around), outdatedLineIds: repriced.map((line) => line.id) };
}
