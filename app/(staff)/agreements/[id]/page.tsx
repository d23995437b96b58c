import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateText, DateTime } from "@/components/date-time";
import { Stat, Stats } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { Money, Percent } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreement } from "@/lib/agreements/drafting/queries/agreement";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import { formatBps } from "@/lib/kernel/money";
import { plural } from "@/lib/kernel/text";
import { journalOf } from "@/lib/platform/journal";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { needsOwner, stateTones } from "../state-look";
import { ApprovalPanel } from "./approval-panel";
import { BindingFacts } from "./binding-facts";
import { ClausesPanel } from "./clauses-panel";
import { LinesPanel } from "./lines-panel";
import { OrdersPanel } from "./orders-panel";
import { RecordActions } from "./record-actions";
import { SellersPanel } from "./sellers-panel";
import { TimelinePanel } from "./timeline-panel";
import { VersionsPanel } from "./versions-panel";

export const metadata: Metadata = { title: "Agreement" };

export default async function AgreementPage({ params }: PageProps<"/agreements/[id]">) {
  const actor = await requireActor();
  const { id } = await params;
  const view = await orNotFound(agreement(actor, id));
  const { row, draft, content, versions, may } = view;
  const approval = row.contentSha256
    ? await approvalFor(actor, { kind: "agreement", id, contentHash: row.contentSha256 })
    : undefined;
  const entries = await journalOf(`agreement:${id}`);
  const mine = actor.kind === "person" && row.ownerId === actor.id;
  const money = (minor: number) => ({ minor, currency: row.currency });
  return (
    <>
      <PageHeader
        title={row.title}
        status={
          <Status
            word={stateNames[row.state]}
            tone={stateTones[row.state]}
            needsYou={mine && needsOwner.includes(row.state)}
          />
        }
        back={{ href: "/agreements", label: "Agreements" }}
        meta={
          <>
            <span>
              {row.number}, version {row.versionNumber}
            </span>
            <TextLink href={`/customers/${row.organisationId}`}>{draft.customer.name}</TextLink>
            <TextLink href={`/qualification/${row.opportunityId}`}>{row.opportunityNumber}</TextLink>
            <span>{view.owner}</span>
          </>
        }
        actions={<RecordActions id={id} version={row.version} n={row.versionNumber} may={may} state={row.state} />}
      />
      <div className="mb-4 flex flex-col gap-2">
        {row.stateReason && (
          <Banner tone="warning" title={stateNames[row.state]}>
            “{row.stateReason}”
          </Banner>
        )}
        {!view.isFrozen && may.edit && versions.length > 0 && (
          <Banner
            title={`Version ${row.versionNumber} is being written. Version ${versions[0]?.n} is the last that was submitted.`}
          />
        )}
      </div>
      <Stats>
        <Stat
          label="Total over the term"
          value={<Money of={money(content.totals.termMinor)} whole />}
          note={`${content.termMonths} months`}
        />
        <Stat label="A month" value={<Money of={money(content.totals.monthlyMinor)} whole />} />
        <Stat label="Once" value={<Money of={money(content.totals.oneTimeMinor)} whole />} />
        <Stat
          label="Largest discount"
          value={<Percent bps={row.maxDiscountBps} />}
          note={row.maxDiscountBps > 0 ? `${formatBps(row.blendedDiscountBps)} of the whole` : "List and channel price"}
        />
      </Stats>
      <div className="mt-4">
        <Columns
          aside={
            <>
              <ApprovalPanel approval={approval} isFrozen={view.isFrozen} />
              {row.sentAt && (
                <Panel title="Signature">
                  <p className="text-13">
                    Sent <DateTime at={row.sentAt} />.{" "}
                    <TextLink href={`/agreements/${id}/signature`}>Signers, evidence and orders passed on</TextLink>
                  </p>
                </Panel>
              )}
              <Panel title="What binds">
                <BindingFacts
                  content={content}
                  channel={view.channel}
                  validUntil={<DateText date={row.validUntil} />}
                />
              </Panel>
              <SellersPanel actor={actor} view={view} />
              <VersionsPanel id={id} versions={versions} current={row.contentSha256} />
            </>
          }
        >
          <Panel title="Lines" note={plural(content.lines.length, "line")} flush>
            <LinesPanel content={content} draftLines={draft.lines} />
          </Panel>
          <Panel
            title="Orders"
            note={content.orders.length === 0 ? "A framework agreement: orders are called off later." : undefined}
            flush={content.orders.length > 0}
          >
            <OrdersPanel content={content} />
          </Panel>
          <Panel title="Terms" note={`${content.termSet.name}, version ${content.termSet.version}`} flush>
            <ClausesPanel clauses={content.clauses} />
          </Panel>
          <TimelinePanel entries={entries} />
        </Columns>
      </div>
    </>
  );
}
