import { DefinitionList } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import type { OfferingView } from "@/lib/offerings/catalog/queries/offering";
import { PriceTable } from "../price-table";

/** What it is, at a glance. */
export function OverviewTab({ view }: { view: OfferingView }) {
  const { content, shown } = view;
  return (
    <Columns
      aside={
        <Panel title="Facts">
          <DefinitionList
            facts={[
              {
                term: "Specification",
                value: content.specification && (
                  <TextLink href={`/offerings/specifications/${content.specification.id}`}>
                    {content.specification.name}
                  </TextLink>
                ),
              },
              { term: "Category", value: content.category?.name ?? null },
              {
                term: "Channels",
                value: view.channels.length > 0 ? view.channels.map(({ name }) => name).join(", ") : "All",
              },
              { term: "Terms", value: content.terms.length > 0 ? `${content.terms.join(", ")} months` : null },
              { term: "Sold", value: content.isSellable ? "On its own" : "Only inside a bundle" },
              { term: "State", value: offeringStateNames[content.state] },
              ...view.externalIdentifiers.map(({ owner, type, externalId }) => ({
                term: `${owner} ${type}`,
                value: <span className="figures">{externalId}</span>,
              })),
            ]}
          />
        </Panel>
      }
    >
      {content.description && (
        <Panel title="Description">
          <p className="whitespace-pre-wrap break-words text-13">{content.description}</p>
        </Panel>
      )}
      <Panel title="Prices" flush>
        <PriceTable prices={content.prices} />
      </Panel>
      {shown.characteristicUses.length > 0 && (
        <Panel title="Choices at order" flush>
          <SimpleTable
            label="Choices at order"
            rows={shown.characteristicUses}
            rowKey={(use) => use.name}
            columns={[
              { key: "name", head: "Characteristic", cell: (use) => use.name },
              { key: "need", head: "Needed", cell: (use) => (use.minCardinality > 0 ? "Yes" : "No") },
              {
                key: "values",
                head: "Values",
                cell: (use) => use.values.map(({ value }) => String(value)).join(", "),
                className: "break-words",
              },
            ]}
          />
        </Panel>
      )}
    </Columns>
  );
}
