import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateText } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Status, type Tone } from "@/components/status";
import { Tabs } from "@/components/tabs";
import { pageOf } from "@/lib/kernel/page";
import {
  confidenceNames,
  confidences,
  type RoadmapState,
  roadmapStateNames,
  roadmapStates,
} from "@/lib/offerings/availability/domain/roadmap";
import { offeringsWithoutDate, roadmap } from "@/lib/offerings/availability/queries/roadmap";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { CloseDialog, MoveDialog, PlanDialog } from "./roadmap-dialogs";

export const metadata: Metadata = { title: "Roadmap" };

const tones: Record<RoadmapState, Tone> = { planned: "pending", delivered: "success", cancelled: "neutral" };
const path = "/offerings/roadmap";

export default async function RoadmapPage({ searchParams }: PageProps<"/offerings/roadmap">) {
  const actor = await requireActor();
  const list = readList(await searchParams, { path, filters: ["state"] });
  const states = roadmapStates.filter((state) => list.filters.state?.includes(state));
  const { rows, next, previous, may } = await orNotFound(roadmap(actor, { states, search: list.search }, pageOf(list)));
  const without = may.plan ? await offeringsWithoutDate(actor) : [];
  const options = confidences.map((value) => ({ value, label: confidenceNames[value] }));
  return (
    <>
      <PageHeader
        title="Roadmap"
        meta="When offerings will be ready. Whoever sells on a date is told when it moves."
        actions={
          may.plan ? (
            <PlanDialog
              offerings={without.map(({ id, name, number }) => ({ value: id, label: name, note: number }))}
              confidences={options}
            />
          ) : undefined
        }
      />
      <Tabs
        label="Roadmap"
        tabs={[
          { href: path, label: "Dates", current: true },
          { href: `${path}/capacity`, label: "Capacity", current: false },
        ]}
      />
      <DataTable
        label="Roadmap"
        list={list}
        rows={rows}
        next={next}
        previous={previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        search="Title or offering"
        filters={[
          {
            key: "state",
            label: "State",
            options: roadmapStates.map((value) => ({ value, label: roadmapStateNames[value] })),
          },
        ]}
        first={{
          title: "Nothing is planned yet",
          body: may.plan
            ? "Give an offering that is not sold yet the day it will be."
            : "Catalog staff give an offering that is not sold yet the day it will be.",
        }}
        columns={[
          { key: "title", head: "What", narrow: "title", cell: (row) => row.title },
          {
            key: "offering",
            head: "Offering",
            cell: (row) => <TextLink href={`/offerings/${row.offeringId}`}>{row.offering}</TextLink>,
          },
          {
            key: "target",
            head: "Ready on",
            cell: (row) => (
              <span className="flex flex-wrap gap-x-2">
                <DateText date={row.targetOn} />
                {row.slips > 0 && (
                  <span className="text-12 text-warning">
                    slipped {row.slips === 1 ? "once" : `${row.slips} times`}, first{" "}
                    <DateText date={row.firstTargetOn} />
                  </span>
                )}
              </span>
            ),
          },
          { key: "confidence", head: "Confidence", cell: (row) => confidenceNames[row.confidence] },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => <Status word={roadmapStateNames[row.state]} tone={tones[row.state]} />,
          },
          {
            key: "owner",
            head: "Owner",
            from: "lg",
            narrow: "hidden",
            cell: (row) => row.owner,
            className: "whitespace-nowrap",
          },
          {
            key: "change",
            head: "Change",
            align: "right",
            cell: (row) =>
              may.plan && row.state === "planned" ? (
                <span className="inline-flex gap-1">
                  <MoveDialog item={row} confidences={options} />
                  <CloseDialog item={row} />
                </span>
              ) : null,
          },
        ]}
      />
    </>
  );
}
