import { formatBps, formatMoney, money } from "../../../kernel/money";
import { dateWords } from "../../../kernel/period";
import { plural } from "../../../kernel/text";
import { positionNames } from "./clause-position";
import type { AgreementContent, LineContent, OrderContent } from "./content";
import type { Draft } from "./draft";
import type { AgreementFacts } from "./facts";

/** The agreement in the words of an approver's card: what it is worth, what differs from standard, and all of it. */
export function approvalCard(draft: Draft, content: AgreementContent, facts: AgreementFacts) {
  const amount = (minor: number) => formatMoney(money(minor, content.currency));
  const { totals } = content;
  return {
    title: `${content.number} ${content.title}, version ${content.version}`,
    customer: content.customer.name,
    summary: `${plural(content.lines.length, "line")} for ${content.termMonths} months from ${dateWords(content.effectiveDate)}, ${plural(content.orders.length, "order")}.`,
    figures: [
      { label: "Total over the term", value: amount(totals.termMinor) },
      { label: "Monthly", value: amount(totals.monthlyMinor) },
      { label: "One-time", value: amount(totals.oneTimeMinor) },
      {
        label: "Largest discount",
        value: formatBps(facts.maxDiscountBps),
        note: `${formatBps(facts.blendedDiscountBps)} of the whole, ${amount(givenAway(draft))} less than the channel's price`,
      },
      { label: "Longest term", value: `${facts.termMonths} months` },
    ],
    differences: [...discounts(draft, amount), ...deviations(draft, content)],
    content: sections(content, amount),
  };
}

const givenAway = (draft: Draft) =>
  draft.lines.reduce((sum, line) => sum + line.channel.termMinor - line.totals.termMinor, 0);

const discounts = (draft: Draft, amount: (minor: number) => string) =>
  draft.lines
    .filter((line) => line.discountBps > 0)
    .map((line) => ({
      label: `Line ${line.no}, ${line.offeringName}: ${formatBps(line.discountBps)} off${line.discountReason ? ` (${line.discountReason})` : ""}`,
      standard: `${amount(line.channel.monthlyMinor)} a month, ${amount(line.channel.oneTimeMinor)} once`,
      proposed: `${amount(line.totals.monthlyMinor)} a month, ${amount(line.totals.oneTimeMinor)} once`,
    }));

function deviations(draft: Draft, content: AgreementContent) {
  return content.clauses.flatMap((clause, index) => {
    const held = draft.clauses[index];
    if (clause.position === "standard") {
      if (!held?.isOutdated) return [];
      const label = `Clause ${clause.number}, ${clause.title}: earlier standard text kept`;
      return [{ label, standard: "A newer standard text is published.", proposed: clause.text }];
    }
    const why = held?.reason ? ` (${held.reason})` : "";
    const label = `Clause ${clause.number}, ${clause.title}: ${positionNames[clause.position].toLowerCase()}${why}`;
    return [{ label, standard: clause.standardText ?? "", proposed: clause.text }];
  });
}

const sections = (content: AgreementContent, amount: (minor: number) => string) => [
  {
    heading: "Parties",
    rows: [
      { label: "Provider", value: content.provider.legalName ?? content.provider.name },
      { label: "Customer", value: content.customer.legalName ?? content.customer.name },
      { label: "Signs for the customer", value: content.signatories.map((one) => one.name).join(", ") },
    ],
  },
  {
    heading: "Lines",
    rows: content.lines.map((line) => ({ label: `${line.no} ${line.offeringName}`, value: lineWords(line, amount) })),
  },
  {
    heading: "Orders",
    rows: content.orders.map((order) => ({
      label: `${order.no} ${order.name}`,
      value: `${plural(order.items.length, "item")}, ${startWords(order)}`,
    })),
  },
  ...content.clauses.map((clause) => ({
    heading: `${clause.number} ${clause.title}`,
    paragraphs: clause.position === "removed" ? ["(removed)"] : clause.text.split(/\n{2,}/),
  })),
];

const startWords = ({ requestedStartOn }: OrderContent) =>
  requestedStartOn ? `from ${dateWords(requestedStartOn)}` : "without a date to begin";

const lineWords = (line: LineContent, amount: (minor: number) => string) =>
  `${line.characteristics.map(({ name, value }) => `${name}: ${value}. `).join("")}${line.quantity} × for ${line.termMonths} months, ${formatBps(line.discountBps)} off: ${amount(line.totals.monthlyMinor)} a month, ${amount(line.totals.oneTimeMinor)} once, ${amount(line.totals.termMinor)} in all`;
