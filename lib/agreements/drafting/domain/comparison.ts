import { formatBps, formatMoney, money } from "../../../kernel/money";
import { dateWords } from "../../../kernel/period";
import { positionNames } from "./clause-position";
import type { AgreementContent, ClauseContent, LineContent, OrderContent } from "./content";

/** One part of the content as two versions say it; an empty side means that it is not there. */
export type ContentDifference = { readonly label: string; readonly before: string; readonly after: string };

/** Everything that two versions say differently, part by part, in words. */
export function differencesBetween(before: AgreementContent, after: AgreementContent): readonly ContentDifference[] {
  const heads: ContentDifference[] = [
    { label: "Title", before: before.title, after: after.title },
    { label: "Start", before: dateWords(before.effectiveDate), after: dateWords(after.effectiveDate) },
    { label: "Term", before: `${before.termMonths} months`, after: `${after.termMonths} months` },
    { label: "Signs for the customer", before: signs(before), after: signs(after) },
    { label: "Terms", before: termsOf(before), after: termsOf(after) },
    { label: "Total over the term", before: total(before), after: total(after) },
  ];
  return [
    ...heads,
    ...pairs(
      "Line",
      before.lines,
      after.lines,
      (line) => line.offeringName,
      (line, side) => lineWords(line, side),
      [before, after],
    ),
    ...pairs("Order", before.orders, after.orders, (order) => order.id, orderWords, [before, after]),
    ...pairs("Clause", before.clauses, after.clauses, (clause) => clause.title, clauseWords, [before, after]),
  ].filter((each) => each.before !== each.after);
}

const signs = (content: AgreementContent) => content.signatories.map((one) => one.name).join(", ");
const termsOf = ({ termSet }: AgreementContent) => `${termSet.name}, version ${termSet.version}`;
const total = ({ totals, currency }: AgreementContent) => formatMoney(money(totals.termMinor, currency));

function lineWords(line: LineContent, { currency }: AgreementContent): string {
  const amount = (minor: number) => formatMoney(money(minor, currency));
  const { totals } = line;
  const chosen = line.characteristics.map(({ name, value }) => `${name}: ${value}`).join(", ");
  return `${chosen ? `${chosen}. ` : ""}${line.quantity} × for ${line.termMonths} months, ${formatBps(line.discountBps)} off: ${amount(totals.oneTimeMinor)} once, ${amount(totals.monthlyMinor)} a month`;
}

function orderWords(order: OrderContent, content: AgreementContent): string {
  const items = order.items.map((item) => {
    const name = content.lines.find((line) => line.no === item.lineNo)?.offeringName ?? "";
    return `${item.quantity} × ${name}${item.site ? ` to ${item.site.name}` : ""}`;
  });
  return `${order.name} from ${order.requestedStartOn ? dateWords(order.requestedStartOn) : "no date"}: ${items.join(", ")}`;
}

const clauseWords = (clause: ClauseContent): string =>
  clause.position === "removed"
    ? ""
    : `${clause.position === "standard" ? "" : `(${positionNames[clause.position]}) `}${clause.text}`;

function pairs<T extends { readonly no?: number; readonly number?: string }>(
  kind: string,
  before: readonly T[],
  after: readonly T[],
  key: (each: T) => string,
  words: (each: T, side: AgreementContent) => string,
  [first, second]: readonly [AgreementContent, AgreementContent],
): ContentDifference[] {
  const keys = [...new Set([...before, ...after].map(key))];
  return keys.map((name) => {
    const old = before.find((each) => key(each) === name);
    const now = after.find((each) => key(each) === name);
    const no = now?.no ?? now?.number ?? old?.no ?? old?.number ?? "";
    const title = kind === "Order" ? "" : `, ${name}`;
    return {
      label: `${kind} ${no}${title}`,
      before: old ? words(old, first) : "",
      after: now ? words(now, second) : "",
    };
  });
}
