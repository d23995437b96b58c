import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { dateWords } from "@/lib/kernel/period";
import { databaseToday } from "@/lib/platform/clock";
import { requireActor } from "@/lib/platform/session";
import { planVersion } from "@/lib/sales-development/compensation/queries/compensation-plan";
import { simulatedPlan } from "@/lib/sales-development/compensation/queries/simulated-plan";
import { orNotFound } from "../../../../../or-not-found";
import { termsOf } from "../../../designer-values";
import { PlanDesigner } from "../../../plan-designer";
import { TermsTable } from "../../../terms-table";
import { Simulation } from "./simulation";
import { VersionActions } from "./version-actions";

export const metadata: Metadata = { title: "Version of a compensation plan" };

type Props = { params: Promise<{ id: string; versionId: string }> };

export default async function PlanVersionPage({ params }: Props) {
  const { id, versionId } = await params;
  const path = `/sales-development/compensation/${id}`;
  const actor = await requireActor(`${path}/versions/${versionId}`);
  const view = await orNotFound(planVersion(actor, id, versionId));
  const { plan, row, bands, may } = view;
  const simulated = may.write ? await simulatedPlan(actor, id, versionId) : null;
  return (
    <>
      <PageHeader
        title={`${plan.name}, version ${row.n}`}
        status={
          <Status
            word={may.write ? "Draft" : row.validFrom ? `From ${dateWords(row.validFrom)}` : "Draft"}
            tone={row.validFrom ? "neutral" : "info"}
          />
        }
        back={{ href: path, label: plan.name }}
        actions={
          may.write && (
            <VersionActions
              id={versionId}
              version={row.version}
              n={row.n}
              name={plan.name}
              today={await databaseToday()}
            />
          )
        }
      />
      {may.write ? (
        <div className="flex flex-col gap-4">
          <PlanDesigner
            draft={{ id: versionId, version: row.version, planId: id }}
            terms={termsOf(view, plan.currency)}
            currency={plan.currency}
          />
          {simulated && <Simulation simulated={simulated} />}
        </div>
      ) : (
        <Panel title="What it pays by" note={row.note}>
          <TermsTable terms={{ ...row, bands }} currency={plan.currency} />
        </Panel>
      )}
    </>
  );
}
