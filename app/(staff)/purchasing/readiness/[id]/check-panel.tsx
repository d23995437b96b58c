import { DateText, DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { checkKindNames, checkStateNames, isGap } from "@/lib/purchasing/readiness/domain/check";
import type { ReadinessCell } from "@/lib/purchasing/readiness/queries/readiness-cell";
import { AssignButton } from "../assign-gap";
import { Due } from "../board";
import { checkTones, evidenceHref } from "../look";
import { LiftOverride, OverrideCheck } from "./cell-forms";

type Check = ReadinessCell["checks"][number];

/** The four checks of a cell: what was found, on what it rests, until when it holds, and what may be done about it. */
export const CheckPanel = ({ cell }: { cell: ReadinessCell }) => (
  <Panel title="Checks" flush>
    <ul>
      {cell.checks.map((check) => (
        <li
          key={check.kind}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-hairline px-4 py-3 text-13 not-last:border-b"
        >
          <h3 className="w-28 font-medium">{checkKindNames[check.kind]}</h3>
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Status word={checkStateNames[check.state]} tone={check.override ? "warning" : checkTones[check.state]} />
              <span>{check.sentence}</span>
            </p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-12 text-ink-2">
              {check.evidence && <TextLink href={evidenceHref(check.evidence)}>{check.evidence.label}</TextLink>}
              <Times check={check} />
            </p>
            {check.override && (
              <p className="mt-1 text-12">
                Ready by the word of {check.override.by}: “{check.override.reason}”
              </p>
            )}
            {check.assigned && isGap(check.state) && (
              <p className="mt-1 text-12">
                {check.assigned.person} sees to it until <Due date={check.assigned.dueOn} today={cell.today} />
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            {check.may.assign && (
              <AssignButton
                cellId={cell.id}
                kind={check.kind}
                cell={cell.name}
                sentence={check.sentence}
                again={check.assigned !== null}
              />
            )}
            {check.may.override && (
              <OverrideCheck cellId={cell.id} kind={check.kind} sentence={check.sentence} {...cell.override} />
            )}
            {check.may.lift && check.override && <LiftOverride id={check.override.id} kind={check.kind} />}
          </div>
        </li>
      ))}
    </ul>
  </Panel>
);

function Times({ check }: { check: Check }) {
  const until = check.override?.endsAt ?? check.freshUntil;
  return (
    <>
      <span>
        as of <DateTime at={check.asOf} />
      </span>
      {check.endsOn ? (
        <span>
          ends on <DateText date={check.endsOn} />
        </span>
      ) : (
        until && (
          <span>
            holds until <DateTime at={until} />
          </span>
        )
      )}
      {check.since && isGap(check.state) && (
        <span>
          since <DateTime at={check.since} />
        </span>
      )}
    </>
  );
}
