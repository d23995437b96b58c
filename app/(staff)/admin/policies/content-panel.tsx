import { DefinitionList } from "@/components/definition-list";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { functionNames, type Matrix } from "@/lib/approvals/policies/domain/authority";
import { ruleWords } from "@/lib/approvals/policies/domain/comparison";
import { dimensionNames, dimensions, type Policy } from "@/lib/approvals/policies/domain/policy";
import { amountWords, deciderWords, limitWords, openSentence } from "@/lib/approvals/policies/domain/words";
import type { Content } from "@/lib/approvals/policies/queries/policy-versions";

type Props = { title: string; note?: string | undefined; content: Content };

/** All that a version says. */
export const ContentPanel = ({ title, note, content }: Props) => (
  <Panel title={title} note={note} flush>
    {content.kind === "matrix" ? (
      <GrantsTable {...content} />
    ) : (
      <>
        <RulesTable policy={content.policy} />
        <div className="p-4">
          <DefinitionList facts={policyFacts(content.policy)} />
        </div>
      </>
    )}
  </Panel>
);

/** "a sales manager" → "Sales manager". */
function holder(...of: Parameters<typeof deciderWords>): string {
  const words = deciderWords(...of).replace(/^(a|the) /, "");
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

function GrantsTable({ matrix, titles }: { matrix: Matrix; titles: Readonly<Record<string, string>> }) {
  return (
    <SimpleTable
      label="Grants"
      rows={matrix.grants}
      rowKey={(row) => row.id}
      columns={[
        { key: "function", head: "Function", cell: (row) => functionNames[row.function] },
        { key: "level", head: "Level", cell: (row) => <span className="figures">{row.level}</span> },
        {
          key: "holder",
          head: "Holder",
          cell: (row) =>
            row.positionId === null ? (
              <span className="text-ink-2">{holder(row.function, row.level)}</span>
            ) : (
              (titles[row.positionId] ?? "A position")
            ),
        },
        ...dimensions.map((dimension) => ({
          key: dimension,
          head: dimensionNames[dimension],
          cell: (row: Matrix["grants"][number]) => <span className="figures">{limitWords(dimension, row.limits)}</span>,
        })),
      ]}
    />
  );
}

function RulesTable({ policy }: { policy: Policy }) {
  return (
    <SimpleTable
      label="Rules"
      stacks
      rows={policy.rules}
      rowKey={(row) => row.id}
      columns={[
        { key: "rule", head: "When", cell: (row) => ruleWords(row, policy), className: "font-medium" },
        {
          key: "who",
          head: "Who decides",
          cell: (row) =>
            `${holder(row.function, row.level)}, level ${row.level} of ${functionNames[row.function].toLowerCase()}`,
        },
        {
          key: "sentence",
          head: "What a seller reads",
          cell: (row) => <span className="text-ink-2">{openSentence(row, policy)}</span>,
        },
      ]}
    />
  );
}

/** What a policy says beside its rules. */
const policyFacts = (policy: Policy) => [
  { term: "Compared in", value: policy.currency },
  {
    term: "Time to decide",
    value: `${policy.hoursToDecide} working hours, then one level up. Saturdays and Sundays (UTC) do not count.`,
  },
  {
    term: "Counted together",
    value:
      policy.windowDays === 0 ? "Each deal by itself" : `Deals of a customer group within ${policy.windowDays} days`,
  },
  {
    term: "Different people",
    value:
      policy.bands.map((band) => `${band.people} above ${amountWords(band.aboveMinor, policy.currency)}`).join(", ") ||
      "One is enough",
  },
  {
    term: "Rates",
    value: Object.entries(policy.rates)
      .filter(([currency]) => currency !== policy.currency)
      .map(([currency, rate]) => `1 ${currency} = ${rate / 1_000_000} ${policy.currency}`)
      .join(" · "),
  },
];
