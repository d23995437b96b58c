import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { Why } from "@/components/why-popover";
import { factorTexts } from "@/lib/qualification/assessment/domain/factor";
import { bandNames } from "@/lib/qualification/assessment/domain/policy";
import type { DecisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { bandTones, points } from "../look";
import { ScoreBar } from "../score-bar";

type Props = { view: OpportunityView; standing: DecisionStanding };

/** The score as an interval, whether what is unknown could change it, and what to ask next. */
export function ScorePanel({ view, standing }: Props) {
  const { score } = standing;
  const { bands } = view.policy.content;
  const next = score.askNext && view.factors.find((each) => each.factor === score.askNext);
  return (
    <Panel title="Score" actions={<Arithmetic view={view} standing={standing} />}>
      <div className="flex flex-col gap-2 text-13">
        <p className="flex flex-wrap items-baseline justify-between gap-2">
          <span className="figures font-semibold text-24" data-score>
            {score.lowBps === score.highBps ? points(score.lowBps) : `${points(score.lowBps)}–${points(score.highBps)}`}
            <span className="font-normal text-12 text-ink-2"> of 100</span>
          </span>
          {score.firm ? (
            <Status word={bandNames[score.lowBand]} tone={bandTones[score.lowBand]} />
          ) : (
            <Status word={`${bandNames[score.lowBand]} to ${bandNames[score.highBand].toLowerCase()}`} tone="pending" />
          )}
        </p>
        <ScoreBar lowBps={score.lowBps} highBps={score.highBps} bands={bands} />
        <p className="text-12 text-ink-2">{firmness(standing)}</p>
        {next && (
          <div className="rounded-control bg-surface-2 p-2">
            <p className="text-12 text-ink-2">
              Ask next · {next.name.toLowerCase()}, up to {points(next.spanBps)} points
            </p>
            <p>
              <a className="link" href={`#factor-${next.factor}`}>
                {next.question}
              </a>
            </p>
          </div>
        )}
      </div>
    </Panel>
  );
}

function firmness({ score }: DecisionStanding): string {
  const { unknown, firm } = score;
  if (unknown.length === 0) return "Firm: nothing is unknown.";
  const what = unknown.length === 1 ? "1 factor is" : `${unknown.length} factors are`;
  return firm
    ? `Firm: ${what} unknown, and whatever they turn out to be changes nothing.`
    : `Not firm: ${what} unknown, and could change the decision.`;
}

function Arithmetic({ view, standing }: Props) {
  const { policy } = view;
  const counted = view.factors.filter((each) => each.weight > 0);
  return (
    <Why of="Score">
      <p className="mb-2 text-12 text-ink-2">
        Each value out of 5, times its weight, out of 100. An unknown counts as 0 at the low end and as 5 at the high
        end. Policy version {policy.number}.
      </p>
      <table className="w-full text-12">
        <thead>
          <tr className="text-left text-ink-2">
            <th scope="col" className="font-medium">
              Factor
            </th>
            <th scope="col" className="text-right font-medium">
              Value
            </th>
            <th scope="col" className="text-right font-medium">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((each) => (
            <tr key={each.factor}>
              <td>{factorTexts[each.factor].name}</td>
              <td className="figures text-right">
                {each.value === null || each.tooOld ? (each.tooOld ? "too old" : "unknown") : each.value}
              </td>
              <td className="figures text-right">{each.weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-12">
        {points(standing.score.lowBps)} to {points(standing.score.highBps)}. From{" "}
        {points(policy.content.bands.pursueFromBps)} on pursue, from {points(policy.content.bands.reviewFromBps)} on
        review.{" "}
        <a className="link" href="/qualification/policy">
          Policy
        </a>
      </p>
    </Why>
  );
}
