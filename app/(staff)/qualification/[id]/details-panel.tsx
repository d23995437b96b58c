import { DateText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { decimalText, money } from "@/lib/kernel/money";
import { sourceNames, sources } from "@/lib/qualification/opportunities/domain/opportunity";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { DetailsDialog } from "./details-dialog";
import { ReassignDialog } from "./reassign-dialog";

type Props = { view: OpportunityView; sellers: readonly { readonly id: string; readonly name: string }[] };

/** What it is about, as it was said at the beginning. */
export function DetailsPanel({ view, sellers }: Props) {
  const { row } = view;
  const estimate = row.estimateMinor === null ? null : money(row.estimateMinor, row.currency);
  return (
    <Panel
      title="Details"
      actions={
        view.may.change ? (
          <>
            {sellers.length > 0 && (
              <ReassignDialog
                id={row.id}
                version={row.version}
                owner={view.owner}
                sellers={sellers.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <DetailsDialog
              of={{
                id: row.id,
                version: row.version,
                name: row.name,
                needOn: row.needOn,
                estimate: estimate ? decimalText(estimate) : "",
                currency: row.currency,
                source: row.source ?? "",
              }}
              sources={sources.map((value) => ({ value, label: sourceNames[value] }))}
              currencyFixed={view.items.length > 0}
            />
          </>
        ) : undefined
      }
    >
      <DefinitionList
        facts={[
          { term: "Estimate", value: estimate ? <Money of={estimate} whole /> : null },
          { term: "Where from", value: row.source ? sourceNames[row.source] : null },
          { term: "Customer tier", value: view.organisation.tier },
          { term: "Owner", value: view.owner },
          { term: "Since", value: <DateText date={row.createdAt.toISOString().slice(0, 10)} /> },
        ]}
      />
    </Panel>
  );
}
