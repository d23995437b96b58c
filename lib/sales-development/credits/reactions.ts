import { today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { creditAgreement } from "./commands/credit-agreement";
import { reverseCredit } from "./commands/reverse-credit";
import { creditAgreementInput, reverseCreditInput } from "./inputs";

const dayOf = (event: { readonly at: string }) => today(new Date(event.at));

/** A signed agreement credits its sellers. */
export const creditSellers: Reaction = async (ctx, event) => {
  must(await creditAgreement(ctx, creditAgreementInput.parse({ ...event.data, signedOn: dayOf(event) })));
};

/** Cancelled items of an agreement's order take their credit back; orders without an agreement credited nobody. */
export const takeCreditBack: Reaction = async (ctx, event) => {
  if (!event.data.agreementId || !event.data.lines) return;
  must(await reverseCredit(ctx, reverseCreditInput.parse({ ...event.data, cancelledOn: dayOf(event) })));
};
