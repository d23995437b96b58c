import type { Metadata } from "next";
import { cache } from "react";
import { Banner } from "@/components/banner";
import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { ProgressBar } from "@/components/progress-bar";
import { Status } from "@/components/status";
import type { Person } from "@/lib/kernel/actor";
import { plural } from "@/lib/kernel/text";
import {
  importStateNames,
  isUnderWay,
  type RecordKind,
  recordKinds,
  rowChanges,
} from "@/lib/offerings/imports/domain/import-job";
import { importDetail } from "@/lib/offerings/imports/queries/import";
import { launchBlocksEverywhere } from "@/lib/offerings/launching/queries/launch-blocks";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { LaunchBlocks } from "../../launch-blocks";
import { importTone } from "../../state-look";
import { Presses } from "./presses";
import { Rows } from "./rows";
import { Summary } from "./summary";
import { WatchProgress } from "./watch-progress";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kind?: string; change?: string; notes?: string; after?: string; before?: string }>;
};
type Job = Awaited<ReturnType<typeof importDetail>>;

/** Once for the page and its title. */
const read = cache(async (id: string) => orNotFound(importDetail(await requireActor(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await read((await params).id);
  return { title: number };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/offerings/imports/${id}`);
  const job = await read(id);
  const given = await searchParams;
  const kind = recordKinds.find((each): each is RecordKind => each === given.kind);
  const change = rowChanges.find((each) => each === given.change);
  return (
    <>
      <PageHeader
        title={`${job.number} ${job.fileName}`}
        status={<Status word={importStateNames[job.state]} tone={importTone[job.state]} needsYou={job.may.apply} />}
        back={{ href: "/offerings/imports", label: "Imports" }}
        actions={<Presses id={job.id} version={job.version} may={job.may} />}
        meta={
          <>
            {job.catalogName && (
              <span>
                {job.catalogName}
                {job.catalogVersion && `, version ${job.catalogVersion}`}
              </span>
            )}
            <span>{job.requestedBy ?? "Command line"}</span>
            <span>
              Brought <DateTime at={job.createdAt} />
            </span>
            {job.appliedAt && (
              <span>
                Applied <DateTime at={job.appliedAt} />
              </span>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <Notices job={job} />
        {job.may.apply && (job.summary.offering?.added ?? 0) > 0 && <NotReady actor={actor} />}
        {Object.keys(job.summary).length > 0 && (
          <>
            <Panel title={job.state === "checked" ? "What would change" : "What it changed"} flush>
              <Summary id={id} summary={job.summary} kind={kind} change={change} />
            </Panel>
            <Rows
              actor={actor}
              id={id}
              kind={kind}
              change={change}
              notes={given.notes === "1"}
              after={given.after}
              before={given.before}
            />
          </>
        )}
      </div>
    </>
  );
}

/** An import says what is on sale elsewhere, so nothing is refused; but whoever applies it knows. */
async function NotReady({ actor }: { actor: Person }) {
  const blocks = await launchBlocksEverywhere(actor);
  if (blocks.length === 0) return null;
  return (
    <LaunchBlocks
      blocks={blocks}
      title="The new offerings will be on sale at once, also where purchasing is not ready."
    />
  );
}

function Notices({ job }: { job: Job }) {
  const broken = Object.values(job.summary).reduce((sum, of) => sum + (of?.broken ?? 0), 0);
  return (
    <>
      {isUnderWay(job.state) && (
        <Panel title={job.state === "received" ? "Checking" : "Applying"}>
          <ProgressBar
            label={job.progress?.step ?? "Waiting"}
            {...(job.progress ? { value: job.progress.done, max: Math.max(1, job.progress.total) } : {})}
          />
          <WatchProgress />
        </Panel>
      )}
      {job.state === "failed" && (
        <Banner tone="danger" title="Nothing was changed">
          {job.problem} <TextLink href="/offerings/imports/new">Bring another file</TextLink>
        </Banner>
      )}
      {job.sameFile && (
        <Banner tone="info">
          This very file was applied before, as{" "}
          <TextLink href={`/offerings/imports/${job.sameFile.id}`}>{job.sameFile.number}</TextLink>
          {job.sameFile.appliedAt && (
            <>
              {", on "}
              <DateTime at={job.sameFile.appliedAt} />
            </>
          )}
          .
        </Banner>
      )}
      {job.state === "checked" && !job.changesSomething && (
        <Banner tone="success" title="No change">
          The inventory already says what this file says.
        </Banner>
      )}
      {broken > 0 && (
        <Banner tone="warning" title={`${plural(broken, "record")} cannot be read`}>
          They are listed below with path and reason, and stop nothing else: what the inventory has of them stays.{" "}
          <TextLink href={`/offerings/imports/${job.id}?change=broken`}>Show only these</TextLink>
        </Banner>
      )}
      {job.notes > 0 && (
        <Banner tone="info">
          {plural(job.notes, "record")} {job.notes === 1 ? "goes" : "go"} without something that cannot be read.{" "}
          <TextLink href={`/offerings/imports/${job.id}?notes=1`}>Show</TextLink>
        </Banner>
      )}
    </>
  );
}
