import { formatMoney } from "@/lib/kernel/money";
import type { Quarter } from "@/lib/kernel/quarter";
import type { Context, Tx } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { creditEvent } from "../domain/events";
import { cancelledShare, reversal } from "../domain/reversal";
import type { ReverseCredit } from "../inputs";
import { type CreditLineRow, insertLine, originalCalculation } from "../store";

type Given = {
  input: ReverseCredit;
  original: CreditLineRow;
  reversed: readonly CreditLineRow[];
  item: ReverseCredit["lines"][number];
  categoryId: string | null;
  quarter: Quarter;
};

/** Part of taking credit back: one line's share of one cancelled item. False when there is nothing left to take. */
export async function reverseLine(tx: Tx, ctx: Context, given: Given): Promise<boolean> {
  const { input, original, reversed, item, categoryId, quarter } = given;
  if (reversed.some((line) => line.cancelledItemId === item.itemId)) return false;
  const sum = (of: (line: CreditLineRow) => number) => 0 - reversed.reduce((total, line) => total + of(line), 0);
  const soFar = {
    creditedMinor: sum((line) => line.creditedMinor),
    commissionMinor: sum((line) => line.commissionMinor),
    tcvMinor: sum((line) => line.tcvMinor),
  };
  const cancelled = cancelledShare(original, originalCalculation(original).deal, item);
  const back = reversal({ ...original, reversed: soFar }, cancelled);
  if (!back) return false;
  const { id: originalId, personId, kind, shareBps, currency, measure, planVersionId } = original;
  const { agreementId, agreementNumber, agreementTitle, organisationName } = original;
  const calculation = {
    ...{
      reverses: originalId,
      because: input.reason,
      item: item.name,
      cancelledMinor: cancelled.creditedMinor,
      shareBps,
    },
    ...{ ofCreditedMinor: original.creditedMinor, ofCommissionMinor: original.commissionMinor },
  };
  const line = {
    ...{ personId, kind, shareBps, quarter, currency, measure, planVersionId, originalId, calculation, at: ctx.now },
    ...{ agreementId, agreementNumber, agreementTitle, organisationName, cancelledItemId: item.itemId },
    ...{ ...back, creditedOn: input.cancelledOn },
  };
  const id = await insertLine(tx, line, [{ categoryId, tcvMinor: back.tcvMinor }]);
  await record(tx, ctx, [creditEvent("credit.taken_back", { id, ...line }, { originalId, item: item.name, quarter })]);
  await notify(tx, ctx, [personId], {
    kind: "credit_taken_back",
    title: `${item.name} of ${agreementNumber} was cancelled: ${formatMoney({ minor: back.creditedMinor, currency })} of your credit`,
    href: `/sales-development/credit?quarter=${quarter}`,
    subject: { kind: "agreement", id: agreementId },
  });
  return true;
}
