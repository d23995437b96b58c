import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type AgreementState, isOpen, isSigned } from "../domain/agreement-lifecycle";
import { agreementsMatching } from "./agreements";

export type AgreementOfCustomer = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: AgreementState;
  readonly isOpen: boolean;
  readonly isSigned: boolean;
  readonly currency: string;
  readonly totalMinor: number;
  readonly monthlyMinor: number;
  readonly changedAt: Date;
};

/** What a customer signed and what is open with them, the newest first: at most 50 that this actor may see. */
export async function agreementsOf(
  actor: Actor,
  organisationId: string,
  on: Reader = db,
): Promise<readonly AgreementOfCustomer[]> {
  const page = { size: 50 };
  const found = await agreementsMatching(actor, { organisationId }, page, { by: "changed", descending: true }, on);
  return found.rows.map(({ id, number, title, state, currency, totalMinor, monthlyMinor, changedAt }) => ({
    ...{ id, number, title, state, currency, totalMinor, monthlyMinor, changedAt },
    isOpen: isOpen(state),
    isSigned: isSigned(state),
  }));
}
