import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import type { Rates } from "../domain/authority";
import { rulesInForce } from "../store";

/** The company's own currency and what others are worth in it, as the policy in force says; euros before there is one. */
export async function exchangeRates(
  actor: Actor,
  at: Date,
  on: Reader = db,
): Promise<{ readonly currency: Currency; readonly rates: Rates }> {
  authorize(actor, "party:read");
  const rules = await rulesInForce(on, at);
  return rules ? { currency: rules.policy.currency, rates: rules.policy.rates } : { currency: "EUR", rates: {} };
}
