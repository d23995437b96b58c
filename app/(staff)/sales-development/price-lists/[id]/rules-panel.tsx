import { Money, Percent } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { priceRuleKindNames, priceRuleKinds } from "@/lib/sales-development/prices/domain/price-list";
import type { PriceListView } from "@/lib/sales-development/prices/queries/price-list";
import type { PriceListRuleView } from "@/lib/sales-development/prices/queries/price-list-rules";
import { RemoveRule, RuleDialog } from "./rule-forms";

/** What the list says, the widest rule first. The narrower rule wins. */
export function RulesPanel({ list, rules }: { list: PriceListView; rules: readonly PriceListRuleView[] }) {
  const kinds = priceRuleKinds.map((value) => ({ value, label: priceRuleKindNames[value] }));
  const about = (rule: PriceListRuleView) =>
    rule.priceName ? `${rule.offeringName}: ${rule.priceName}` : (rule.offeringName ?? "Everything");
  return (
    <Panel
      title="Rules"
      note="A rule for one price goes before one for its offering, and that before one for everything."
      flush
      actions={
        list.may.edit && <RuleDialog listId={list.id} version={list.version} currency={list.currency} kinds={kinds} />
      }
    >
      <SimpleTable
        label="Rules"
        rows={rules}
        rowKey={(rule) => rule.id}
        empty="Nothing yet. Without a rule the list price applies."
        columns={[
          { key: "about", head: "About", cell: (rule) => <span className="font-medium">{about(rule)}</span> },
          { key: "kind", head: "Rule", cell: (rule) => priceRuleKindNames[rule.kind] },
          {
            key: "value",
            head: "Value",
            align: "right",
            cell: (rule) =>
              rule.amountMinor !== null ? (
                <Money of={{ minor: rule.amountMinor, currency: list.currency }} />
              ) : (
                <>
                  <Percent bps={rule.shareBps ?? 0} /> <span className="text-ink-2">of list</span>
                </>
              ),
          },
          {
            key: "remove",
            head: "",
            align: "right",
            cell: (rule) => list.may.edit && <RemoveRule id={rule.id} version={list.version} about={about(rule)} />,
          },
        ]}
      />
    </Panel>
  );
}
