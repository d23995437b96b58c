import { Panel } from "@/components/panel";
import type { DecisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { points } from "../look";
import { FactorRow } from "./factor-row";

type Props = { view: OpportunityView; standing: DecisionStanding };

/** The eight factors, edited in place. What is unknown looks like nothing else. */
export function FactorPanel({ view, standing }: Props) {
  const unknown = standing.score.unknown.length;
  return (
    <Panel
      title="Factors"
      note={unknown === 0 ? "All eight are known." : `${8 - unknown} of 8 known. Each press is saved at once.`}
      flush
    >
      <ul>
        {view.factors.map((each) => (
          <li key={each.factor} id={`factor-${each.factor}`} className="border-hairline border-t first:border-t-0">
            <FactorRow
              opportunityId={view.row.id}
              finding={{
                factor: each.factor,
                name: each.name,
                question: each.question,
                worst: each.worst,
                best: each.best,
                value: each.value,
                evidence: each.evidence ?? "",
                evidenceOn: each.evidenceOn ?? "",
                version: each.version,
                tooOld: each.tooOld,
                prefilled: each.prefilled,
                by: each.by,
                reach: points(each.spanBps),
              }}
              mayChange={view.may.change}
              askNext={standing.score.askNext === each.factor}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
