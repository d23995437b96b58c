import type { IsoDate } from "../../../kernel/period";
import { addDays } from "../../../kernel/period";
import { amountWords } from "../../policies/domain/words";
import type { Delegation, Right } from "./approver";

const verbs = { approved: "Approved", returned: "Returned", rejected: "Rejected" } as const;

const day = (date: IsoDate): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** The days of a delegation as people say them, the last day included: "1 Aug 2026 to 13 Aug 2026". */
export const delegationDays = (period: { readonly from: IsoDate; readonly until: IsoDate }): string =>
  `${day(period.from)} to ${day(addDays(period.until, -1))}`;

const lent = (delegation: Delegation): string => {
  const cap = delegation.capMinor === null ? "" : `, cap ${amountWords(delegation.capMinor, delegation.capCurrency)}`;
  return `delegation ${delegation.number}, ${delegationDays(delegation)}${cap}`;
};

/** The line of evidence: "Approved by Mary Ito on behalf of John Roy (delegation 41, 1 Aug 2026 to 13 Aug 2026)". */
export function evidence(outcome: keyof typeof verbs, by: string, right: Right): string {
  const head = `${verbs[outcome]} by ${by}`;
  if (!right.onBehalfOf) return `${head}, ${right.seat}`;
  return `${head} on behalf of ${right.onBehalfOf.name} (${lent(right.onBehalfOf.delegation)})`;
}
