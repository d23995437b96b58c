import { DefinitionList } from "@/components/definition-list";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import type { ApprovalCard } from "@/lib/approvals/requests/domain/card";

type Props = { card: ApprovalCard; contentHash: string };

/** The frozen content as the asking module wrote it: figures, what differs from standard, then all of it. */
export function CardContent({ card, contentHash }: Props) {
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-card border border-hairline bg-surface px-4 py-3 md:grid-cols-4">
        {card.figures.map((figure) => (
          <div key={figure.label} className="min-w-0">
            <dt className="text-12 text-ink-2">{figure.label}</dt>
            <dd className="figures break-words text-16 font-semibold">{figure.value}</dd>
            {figure.note && <dd className="text-12 text-ink-2">{figure.note}</dd>}
          </div>
        ))}
      </dl>
      {card.summary && <p className="max-w-prose text-14">{card.summary}</p>}
      <Panel title="What differs from standard" flush>
        <SimpleTable
          label="What differs from standard"
          stacks
          rows={card.differences}
          rowKey={(row) => row.label}
          empty="Nothing: standard terms throughout."
          columns={[
            { key: "label", head: "Point", cell: (row) => row.label, className: "align-top font-medium" },
            {
              key: "standard",
              head: "Standard",
              cell: (row) => <span className="text-ink-2">{row.standard}</span>,
              className: "align-top",
            },
            { key: "proposed", head: "Proposed", cell: (row) => row.proposed, className: "align-top" },
          ]}
        />
      </Panel>
      {card.content.map((section) => (
        <Panel key={section.heading} title={section.heading}>
          <div className="flex flex-col gap-3 text-14">
            {section.paragraphs?.map((paragraph) => (
              <p key={paragraph} className="max-w-prose whitespace-pre-line break-words">
                {paragraph}
              </p>
            ))}
            {section.rows && (
              <DefinitionList facts={section.rows.map((row) => ({ term: row.label, value: row.value }))} />
            )}
          </div>
        </Panel>
      ))}
      <p className="break-all text-12 text-ink-3 max-md:pb-16">Content {contentHash}</p>
    </>
  );
}
