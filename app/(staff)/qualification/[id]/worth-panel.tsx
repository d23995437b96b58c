import { DefinitionList } from "@/components/definition-list";
import { Money, Percent } from "@/components/money";
import { Panel } from "@/components/panel";
import { Why } from "@/components/why-popover";
import { decimalText, money } from "@/lib/kernel/money";
import type { DecisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { CloseRisk, PursuitDialog, RiskDialog } from "./worth-dialogs";

type Props = { view: OpportunityView; standing: DecisionStanding };

/** What the pursuit is expected to bring, and what the risks are expected to cost. */
export function WorthPanel({ view, standing }: Props) {
  const { row, risks } = view;
  const { pursuit, risk } = standing;
  const of = (minor: number | null) => (minor === null ? null : <Money of={money(minor, row.currency)} whole />);
  const typed = (minor: number | null) => (minor === null ? "" : decimalText(money(minor, row.currency)));
  return (
    <Panel
      title="Worth"
      actions={
        view.may.change ? (
          <PursuitDialog
            id={row.id}
            version={row.version}
            currency={row.currency}
            win={row.winBps === null ? "" : String(row.winBps / 100)}
            margin={typed(row.marginMinor)}
            cost={typed(row.pursuitCostMinor)}
          />
        ) : undefined
      }
    >
      <DefinitionList
        facts={[
          { term: "Chance to win", value: row.winBps === null ? null : <Percent bps={row.winBps} /> },
          { term: "Margin when won", value: of(row.marginMinor) },
          { term: "Still to spend", value: of(row.pursuitCostMinor) },
          {
            term: "Pursuit is worth",
            value: pursuit ? (
              <span className="flex flex-wrap items-center gap-2">
                <span className={pursuit.expected.minor < 0 ? "font-semibold text-danger" : "font-semibold"}>
                  <Money of={pursuit.expected} whole />
                </span>
                <Why of="Worth of the pursuit">
                  <p>Chance to win × margin − what is still to spend. What was spent already does not count.</p>
                  {pursuit.breakEvenBps !== undefined && (
                    <p className="mt-2">
                      It pays for itself from a chance of <Percent bps={pursuit.breakEvenBps} /> on.
                    </p>
                  )}
                </Why>
              </span>
            ) : (
              <span className="text-pending italic">Unknown</span>
            ),
          },
        ]}
      />
      <div className="mt-3 flex items-center justify-between gap-2 border-hairline border-t pt-3">
        <h3 className="text-13 font-medium">Risks</h3>
        {view.may.change && <RiskDialog opportunityId={row.id} currency={row.currency} />}
      </div>
      {risks.length === 0 ? (
        <p className="text-12 text-ink-2">None written down.</p>
      ) : (
        <>
          <ul className="mt-1 flex flex-col gap-2 text-13">
            {risks.map((each) => (
              <li key={each.id} className="flex items-start justify-between gap-2">
                <span className="min-w-0">
                  <span className="break-words">{each.description}</span>
                  <span className="block text-12 text-ink-2">
                    <Percent bps={each.probabilityBps} /> of <Money of={money(each.impactMinor, row.currency)} whole />
                    {each.response && ` · ${each.response}`}
                  </span>
                </span>
                {view.may.change && <CloseRisk id={each.id} version={each.version} description={each.description} />}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-13">
            Expected <Money of={risk.expected} whole className="font-semibold" />{" "}
            <span className="text-ink-2">
              of <Money of={risk.exposure} whole /> in all
            </span>
          </p>
        </>
      )}
    </Panel>
  );
}
