import type { Metadata } from "next";
import { cache } from "react";
import { Banner } from "@/components/banner";
import { DateText } from "@/components/date-time";
import { LinkButton, TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { today } from "@/lib/kernel/period";
import { may } from "@/lib/kernel/permissions";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { configurationChoices } from "@/lib/offerings/catalog/queries/configuration-choice";
import { journalOf } from "@/lib/platform/journal";
import { requireActor } from "@/lib/platform/session";
import { decisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import { stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import { opportunity } from "@/lib/qualification/opportunities/queries/opportunity";
import { possibleOwners } from "@/lib/qualification/opportunities/queries/possible-owners";
import { orNotFound } from "../../or-not-found";
import { stateTones } from "../look";
import { MoveMenu } from "../move-menu";
import { DecisionPanel } from "./decision-panel";
import { DetailsPanel } from "./details-panel";
import { FactorPanel } from "./factor-panel";
import { RequirementsPanel } from "./requirements-panel";
import { ScorePanel } from "./score-panel";
import { SolutionPanel } from "./solution-panel";
import { timelineEntries } from "./timeline-entries";
import { WorthPanel } from "./worth-panel";

const read = cache(async (id: string) => {
  const actor = await requireActor();
  const view = await orNotFound(opportunity(actor, id));
  const found = await availabilityOf(actor, view.asks, view.now, { kind: "opportunity", id });
  const choices = await configurationChoices(actor, view.items, today(view.now));
  return { actor, view, found, choices, standing: await decisionStanding(actor, view, found) };
});

export async function generateMetadata({ params }: PageProps<"/qualification/[id]">): Promise<Metadata> {
  const { view } = await read((await params).id);
  return { title: `${view.row.number} ${view.row.name}` };
}

export default async function OpportunityPage({ params }: PageProps<"/qualification/[id]">) {
  const { actor, view, found, choices, standing } = await read((await params).id);
  const { row } = view;
  const sellers = await possibleOwners(actor, row.ownerId);
  const entries = await journalOf(`opportunity:${row.id}`, 25);
  return (
    <>
      <PageHeader
        title={row.name}
        status={<Status word={stateNames[row.state]} tone={stateTones[row.state]} />}
        back={{ href: "/qualification", label: "Opportunities" }}
        meta={
          <>
            <span className="figures">{row.number}</span>
            <TextLink href={`/customers/${view.organisation.id}`}>{view.organisation.name}</TextLink>
            <span>{view.owner}</span>
            <span>
              Needed <DateText date={row.needOn} />
            </span>
            <span>
              <Money of={standing.value} whole />
            </span>
          </>
        }
        actions={
          <>
            {view.may.write && view.isOpen && <MoveMenu row={row} />}
            {row.state === "qualified" && standing.drift.length === 0 && may(actor, "agreement:write") && (
              <LinkButton href={`/agreements/new?opportunity=${row.id}`} variant="primary">
                Draw up an agreement
              </LinkButton>
            )}
          </>
        }
      />
      {standing.drift.length > 0 && (
        <div className="mb-4">
          <Banner tone="warning" title="The decision is out of date, because">
            <ul className="list-disc pl-5">
              {standing.drift.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
          <ScorePanel view={view} standing={standing} />
          <DecisionPanel view={view} standing={standing} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <SolutionPanel view={view} found={found} choices={choices} />
          <FactorPanel view={view} standing={standing} />
          <RequirementsPanel view={view} />
          <Panel title="Activity">
            <Timeline entries={timelineEntries(entries)} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-start-2">
          <WorthPanel view={view} standing={standing} />
          <DetailsPanel view={view} sellers={sellers} />
        </div>
      </div>
    </>
  );
}
