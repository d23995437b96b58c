import { formatMoney, money } from "../../../kernel/money";
import { dateWords } from "../../../kernel/period";
import type { AgreementContent, ClauseContent, LineContent, OrderContent } from "../../drafting/domain/content";

/** What differs between two versions, one sentence each, for somebody who had read the first. */
export function whatChanged(before: AgreementContent, after: AgreementContent): string[] {
  const amount = (minor: number) => formatMoney(money(minor, after.currency));
  const said: string[] = [];
  if (before.effectiveDate !== after.effectiveDate)
    said.push(`It takes effect on ${dateWords(after.effectiveDate)} instead of ${dateWords(before.effectiveDate)}.`);
  if (before.termMonths !== after.termMonths)
    said.push(`The term is ${after.termMonths} months instead of ${before.termMonths}.`);
  if (before.totals.termMinor !== after.totals.termMinor || before.currency !== after.currency)
    said.push(`The total over the term is ${amount(after.totals.termMinor)}.`);
  said.push(...differences(before.clauses, after.clauses, (clause) => clause.number, clauseWords));
  said.push(...differences(before.lines, after.lines, (line) => String(line.no), lineWords));
  said.push(...differences(before.orders, after.orders, (order) => order.id, orderWords));
  return said;
}

type Words<T> = { readonly name: (each: T) => string; readonly same: (a: T, b: T) => boolean };

const clauseWords: Words<ClauseContent> = {
  name: (clause) => `Clause ${clause.number} (${clause.title})`,
  same: (a, b) => a.text === b.text && a.title === b.title && a.keyTerm === b.keyTerm,
};
const lineWords: Words<LineContent> = {
  name: (line) => `Line ${line.no} (${line.offeringName})`,
  same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
};
const orderWords: Words<OrderContent> = {
  name: (order) => `Order ${order.no} (${order.name})`,
  same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
};

function differences<T>(before: readonly T[], after: readonly T[], key: (each: T) => string, words: Words<T>) {
  const old = new Map(before.map((each) => [key(each), each]));
  const kept = new Set(after.map(key));
  const said = after.flatMap((each) => {
    const was = old.get(key(each));
    if (!was) return [`${words.name(each)} is new.`];
    return words.same(was, each) ? [] : [`${words.name(each)} was changed.`];
  });
  return [...said, ...before.filter((each) => !kept.has(key(each))).map((each) => `${words.name(each)} was removed.`)];
}
