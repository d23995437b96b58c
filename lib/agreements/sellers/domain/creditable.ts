import { type AgreementContent, totalsOfUnits } from "../../drafting/domain/content";

/**
 * What of a signed agreement its sellers are credited with, line by line: everything that binds, without the units of orders
 * that the signature left out.
 */
export function creditableLines(content: AgreementContent, confirmedOrders: readonly number[]) {
  const leftOut = content.orders.filter((order) => !confirmedOrders.includes(order.no)).flatMap((order) => order.items);
  return content.lines.flatMap((line) => {
    const without = leftOut.filter((item) => item.lineNo === line.no).reduce((sum, item) => sum + item.quantity, 0);
    const quantity = line.quantity - without;
    if (quantity <= 0) return [];
    const { monthlyMinor, termMinor } = totalsOfUnits(line, quantity);
    return [{ offeringId: line.offeringId, monthlyMinor, termMinor, termMonths: line.termMonths }];
  });
}
