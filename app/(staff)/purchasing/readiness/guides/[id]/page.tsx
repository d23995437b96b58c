import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateText, DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { Diff } from "@/components/diff";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Person } from "@/components/person";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import { type GuidePart, guideStateNames } from "@/lib/purchasing/guides/domain/guide";
import { type GuideView, guide } from "@/lib/purchasing/guides/queries/guide";
import { purchaseFormNames } from "@/lib/purchasing/orders/domain/purchase";
import { History } from "../../../../history";
import { orNotFound } from "../../../../or-not-found";
import { guideTones } from "../../look";
import { MarkRead, StartVersion, WithdrawGuide } from "./guide-actions";

export const metadata: Metadata = { title: "Guide" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function GuidePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/purchasing/readiness/guides/${id}`);
  const given = await searchParams;
  const asked = Number(given.n);
  const view = await orNotFound(guide(actor, id, Number.isInteger(asked) && asked > 0 ? asked : undefined));
  const comparing = given.compare !== undefined && view.before !== null;
  const href = `/purchasing/readiness/guides/${id}`;
  return (
    <>
      <PageHeader
        title={view.title}
        back={{ href: "/purchasing/readiness/guides", label: "Guides" }}
        status={
          view.overdue ? (
            <Status word="Review overdue" tone="danger" />
          ) : (
            <Status word={guideStateNames[view.state]} tone={guideTones[view.state]} />
          )
        }
        meta={
          <>
            <span>Version {view.n}</span>
            <span>{view.form ? purchaseFormNames[view.form] : "All forms"}</span>
            <span>{view.channel ?? "All channels"}</span>
          </>
        }
        actions={<Actions view={view} href={href} />}
      />
      {view.overdue && view.reviewOn && (
        <div className="mb-4">
          <Banner tone="danger">
            It was to be reviewed by <DateText date={view.reviewOn} />. What rests on it counts as not ready: start a
            new version, or publish this one again with a new day.
          </Banner>
        </div>
      )}
      <Columns aside={<Aside view={view} />}>
        <Panel
          title={comparing ? `What changed since version ${view.before?.n}` : "How it is handled"}
          actions={
            view.before && (
              <LinkButton
                size="compact"
                variant="quiet"
                href={comparing ? `${href}?n=${view.n}` : `${href}?n=${view.n}&compare=1`}
              >
                {comparing ? "Read it" : `Compare with version ${view.before.n}`}
              </LinkButton>
            )
          }
        >
          <div className="max-w-prose text-14">
            {comparing && view.before ? (
              <Diff before={view.before.text} after={view.text} />
            ) : (
              view.parts.map((part, index) => <Part key={`${part.kind} ${index.toString()}`} part={part} />)
            )}
          </div>
        </Panel>
        <Versions view={view} href={href} />
      </Columns>
    </>
  );
}

const Actions = ({ view, href }: { view: GuideView; href: string }) => (
  <>
    {view.may.withdraw && <WithdrawGuide id={view.versionId} version={view.version} title={view.title} />}
    {view.may.read && <MarkRead id={view.versionId} />}
    {view.may.edit && (
      <LinkButton href={`${href}/edit`} variant="primary">
        Edit draft
      </LinkButton>
    )}
    {view.may.startVersion && <StartVersion guideId={view.id} />}
  </>
);

function Part({ part }: { part: GuidePart }) {
  if ("text" in part)
    return part.kind === "heading" ? (
      <h3 className="mt-4 mb-1 font-medium first:mt-0">{part.text}</h3>
    ) : (
      <p className="mb-3 whitespace-pre-line">{part.text}</p>
    );
  const List = part.kind === "steps" ? "ol" : "ul";
  return (
    <List className={`mb-3 pl-6 marker:text-ink-2 ${part.kind === "steps" ? "list-decimal" : "list-disc"}`}>
      {part.lines.map((line) => (
        <li key={line} className="py-0.5 pl-1">
          {line}
        </li>
      ))}
    </List>
  );
}

const Aside = ({ view }: { view: GuideView }) => (
  <>
    <Panel title="Facts">
      <DefinitionList
        facts={[
          { term: "Owner", value: view.owner && <Person name={view.owner} /> },
          { term: "Review by", value: view.reviewOn && <DateText date={view.reviewOn} /> },
          { term: "Published", value: view.publishedAt && <DateTime at={view.publishedAt} /> },
          { term: "Read by", value: view.readers.map((reader) => reader.name).join(", ") || null },
        ]}
      />
    </Panel>
    <History entries={view.timeline} />
  </>
);

const Versions = ({ view, href }: { view: GuideView; href: string }) => (
  <Panel title="Versions" flush>
    <SimpleTable
      label="Versions"
      rows={view.versions}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "n",
          head: "Version",
          cell: (row) => <TextLink href={`${href}?n=${row.n}`}>Version {row.n}</TextLink>,
        },
        {
          key: "state",
          head: "State",
          cell: (row) => <Status word={guideStateNames[row.state]} tone={guideTones[row.state]} />,
        },
        { key: "owner", head: "Owner", cell: (row) => row.owner },
        {
          key: "published",
          head: "Published",
          cell: (row) => row.publishedAt && <DateTime at={row.publishedAt} dateOnly />,
        },
        { key: "ended", head: "Ended", cell: (row) => row.endedAt && <DateTime at={row.endedAt} dateOnly /> },
      ]}
    />
  </Panel>
);
