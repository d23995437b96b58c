import type { Metadata } from "next";
import { cache } from "react";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Chip, Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { type Characteristic, valueTypeNames } from "@/lib/offerings/specifications/domain/characteristic";
import { specification } from "@/lib/offerings/specifications/queries/specification";
import { specificationHistory } from "@/lib/offerings/specifications/queries/specification-history";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { toldOf } from "../../history-words";
import { offeringTone } from "../../state-look";
import { SpecificationMoves } from "./specification-moves";

type Props = { params: Promise<{ id: string }> };

/** Once for the page and its title. */
const read = cache(async (id: string) => orNotFound(specification(await requireActor(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await read((await params).id);
  return { title: name };
}

export default async function SpecificationPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/offerings/specifications/${id}`);
  const view = await read(id);
  const history = await specificationHistory(actor, id);
  return (
    <>
      <PageHeader
        title={view.name}
        status={<Status word={offeringStateNames[view.state]} tone={offeringTone[view.state]} />}
        back={{ href: "/offerings/specifications", label: "Specifications" }}
        actions={
          <>
            {view.may.correct && <LinkButton href={`/offerings/specifications/${id}/edit`}>Edit</LinkButton>}
            <SpecificationMoves id={id} version={view.version} moves={view.may.moves} />
            {view.may.offer && (
              <LinkButton variant="primary" href={`/offerings/new?specification=${id}`}>
                Offer this
              </LinkButton>
            )}
          </>
        }
        meta={
          <>
            <span className="figures">{view.number}</span>
            {view.catalog && <span>From {view.catalog}</span>}
            {view.statusReason && <span>{view.statusReason}</span>}
          </>
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Facts">
              <DefinitionList
                facts={[
                  { term: "Brand", value: view.brand },
                  { term: "Product number", value: view.productNumber },
                  { term: "Source id", value: view.sourceId },
                ]}
              />
              {view.description && <p className="mt-3 whitespace-pre-wrap break-words text-13">{view.description}</p>}
            </Panel>
            <Panel title="History">
              <Timeline
                entries={history.map((entry) => ({
                  id: entry.id,
                  text: toldOf(entry.type, entry.data),
                  actorName: entry.actorName,
                  at: entry.at,
                }))}
              />
              {history.length === 0 && <p className="text-13 text-ink-2">Only imported so far.</p>}
            </Panel>
          </>
        }
      >
        <Panel title="Characteristics" flush>
          <SimpleTable<Characteristic>
            label="Characteristics"
            rows={view.characteristics}
            rowKey={(one) => one.name}
            empty="No characteristics"
            columns={[
              {
                key: "name",
                head: "Name",
                cell: (one) => (
                  <>
                    {one.name} {one.configurable && <Chip>Chosen at order</Chip>}
                    {one.description && <span className="block text-12 text-ink-2">{one.description}</span>}
                  </>
                ),
              },
              { key: "type", head: "Kind", cell: (one) => valueTypeNames[one.valueType] },
              { key: "values", head: "Values", cell: (one) => <Values of={one} />, className: "break-words" },
              { key: "limits", head: "Limits", cell: (one) => <span className="text-ink-2">{limits(one)}</span> },
            ]}
          />
        </Panel>
        <Panel title="Offered as" flush>
          <SimpleTable
            label="Offered as"
            rows={view.offerings}
            rowKey={(row) => row.id}
            empty="Nothing is offered of it yet"
            columns={[
              {
                key: "name",
                head: "Offering",
                cell: (row) => <TextLink href={`/offerings/${row.id}`}>{row.name}</TextLink>,
              },
              { key: "number", head: "Number", cell: (row) => <span className="figures">{row.number}</span> },
              {
                key: "state",
                head: "State",
                cell: (row) => <Status word={offeringStateNames[row.state]} tone={offeringTone[row.state]} />,
              },
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}

function Values({ of }: { of: Characteristic }) {
  if (of.values.length === 0) return <span className="text-ink-3">Any</span>;
  const word = (value: string | number | boolean) =>
    typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  return of.values.map(({ value, isDefault }, index) => (
    <span key={String(value)} className={isDefault && of.values.length > 1 ? "font-medium" : undefined}>
      {index > 0 && ", "}
      {word(value)}
      {of.unit && ` ${of.unit}`}
    </span>
  ));
}

function limits(one: Characteristic): string {
  const range =
    one.valueFrom !== null || one.valueTo !== null ? `${one.valueFrom ?? "…"} to ${one.valueTo ?? "…"}` : undefined;
  const count = one.minCardinality > 0 ? `at least ${one.minCardinality}` : undefined;
  const most =
    one.maxCardinality === null ? "any number" : one.maxCardinality > 1 ? `at most ${one.maxCardinality}` : undefined;
  return [range, one.regex ? `like ${one.regex}` : undefined, count, most].filter(Boolean).join(", ");
}
