import { Banner } from "@/components/banner";
import { DateText, DateTime } from "@/components/date-time";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { addDays, today } from "@/lib/kernel/period";
import { say } from "@/lib/kernel/result";
import { plural } from "@/lib/kernel/text";
import type { DecisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import { endingNames, endings, endReasonNames, endReasons } from "@/lib/qualification/opportunities/domain/opportunity";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { decisionSentences } from "../sentences";
import { AdvanceForm, DeferDialog, EndDialog, ReopenDialog } from "./decision-forms";

type Props = { view: OpportunityView; standing: DecisionStanding };

/** Who decides, what stands in the way, and the decision itself; what was decided, when it was. */
export function DecisionPanel({ view, standing }: Props) {
  const { decisions } = view;
  return (
    <Panel title="Decision" id="decision">
      <div className="flex flex-col gap-3 text-13">
        {view.isOpen ? <Open view={view} standing={standing} /> : <Decided view={view} />}
        {decisions.length > 0 && (
          <details className="border-hairline border-t pt-2 text-12">
            <summary className="text-ink-2">{plural(decisions.length, "entry", "entries")}</summary>
            <ol className="mt-1 flex flex-col gap-2">
              {decisions.map((each) => (
                <li key={each.id}>
                  <span className="font-medium">{outcomeNames[each.outcome]}</span> by {each.by ?? "the clock"},{" "}
                  <DateTime at={each.decidedAt} short />
                  {each.because && `, ${endReasonNames[each.because].toLowerCase()}`}
                  {each.wakeOn && (
                    <>
                      , until <DateText date={each.wakeOn} />
                    </>
                  )}
                  {each.notes && <span className="block whitespace-pre-wrap text-ink-2">{each.notes}</span>}
                  <span className="block break-all font-mono text-11 text-ink-3" title="SHA-256 of what was decided on">
                    {each.snapshotHash.slice(0, 16)}… · policy {each.snapshot.policy}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </Panel>
  );
}

const outcomeNames = { advance: "Advanced", defer: "Deferred", end: "Ended", reopen: "Re-opened" };

function Decided({ view }: Pick<Props, "view">) {
  const { row, decisions } = view;
  const last = decisions[0];
  if (!last) return null;
  return (
    <>
      <p>
        <Status word={outcomeNames[last.outcome]} tone={last.outcome === "advance" ? "success" : "neutral"} /> by{" "}
        {last.by}, <DateTime at={last.decidedAt} short />
      </p>
      {row.wakeOn && (
        <p>
          Comes back on <DateText date={row.wakeOn} />.
        </p>
      )}
      {last.ending && last.because && (
        <p>
          {endingNames[last.ending]}: {endReasonNames[last.because].toLowerCase()}.
        </p>
      )}
      {last.notes && <p className="whitespace-pre-wrap text-ink-2">{last.notes}</p>}
      {view.may.write && <ReopenDialog id={row.id} version={row.version} />}
    </>
  );
}

function Open({ view, standing }: Props) {
  const { row } = view;
  const { mine, advance } = standing;
  const asks = mine?.reason === "manager_decides";
  const blocked = mine && !asks ? say(decisionSentences, mine) : undefined;
  const who = standing.deciders[0]?.name;
  const choices = { id: row.id, factsHash: standing.factsHash, asks, who };
  return (
    <>
      {row.requestedAt && row.request && (
        <Banner tone="pending" title={`${view.requestedBy} asks to ${row.request.outcome} it`}>
          {row.request.notes && <p className="whitespace-pre-wrap">{row.request.notes}</p>}
          <p className="text-12">
            Since <DateTime at={row.requestedAt} short />
            {who && asks && `, ${who} decides`}
          </p>
        </Banner>
      )}
      {asks && <p className="text-ink-2">{say(decisionSentences, mine)}</p>}
      {blocked && <p className="text-ink-2">{blocked}</p>}
      {view.may.decide && !blocked && (
        <>
          <AdvanceForm
            {...choices}
            off={advance ? say(decisionSentences, advance) : undefined}
            wantsNotes={standing.wantsNotes ? decisionNotes[standing.wantsNotes] : undefined}
            items={view.items.length}
          />
          <div className="flex flex-wrap gap-2">
            <DeferDialog {...choices} earliest={addDays(today(view.now), 1)} />
            <EndDialog
              {...choices}
              endings={endings.map((ending) => ({
                value: ending,
                label: endingNames[ending],
                reasons: endReasons[ending].map((reason) => ({ value: reason, label: endReasonNames[reason] })),
              }))}
            />
          </div>
        </>
      )}
      {!view.may.decide && <p className="text-ink-2">Sales decides.</p>}
    </>
  );
}

const decisionNotes = {
  not_firm: "What is unknown could still change the picture. Why go ahead?",
  low_score: "The score is below what the policy pursues. Why go ahead?",
  must_unmet: "A must of theirs is not met. Why go ahead?",
  other: "Why?",
};
