import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import type { Grant } from "@/lib/approvals/policies/domain/authority";
import { defaultGrants } from "@/lib/approvals/policies/domain/default-policy";
import { grantablePositions, policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { decimalText, money } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { MatrixForm } from "../../draft-forms";

export const metadata: Metadata = { title: "Draft an authority matrix" };

const values = (grant: Omit<Grant, "id">) => ({
  function: grant.function,
  level: String(grant.level),
  positionId: grant.positionId ?? "",
  value: grant.limits.valueMinor === null ? "" : decimalText(money(grant.limits.valueMinor, grant.limits.currency)),
  discount: grant.limits.discountBps === null ? "" : String(grant.limits.discountBps / 100),
  termMonths: grant.limits.termMonths === null ? "" : String(grant.limits.termMonths),
  clauseDeviation: grant.limits.clauseDeviation === null ? "" : String(grant.limits.clauseDeviation),
});

/** Starts from the draft, else from the version in force, else from a sensible default. */
export default async function DraftMatrixPage() {
  const actor = await requireActor("/admin/policies/matrix/draft");
  const [versions, positions] = await orNotFound(
    (async () => {
      authorize(actor, "policy:manage");
      return Promise.all([policyVersions(actor, "matrix"), grantablePositions(actor)]);
    })(),
  );
  const draft = versions.find((row) => row.state === "draft");
  const from = draft ?? versions.find((row) => row.inForce);
  const content = from && (await policyContent(actor, "matrix", from.id)).matrix;
  const grants = content?.grants ?? defaultGrants;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/policies/matrix", label: "Authority" }}
        title={draft ? `Draft of version ${draft.number}` : "Draft a new matrix"}
      />
      <MatrixForm
        draftId={draft?.id ?? null}
        version={draft?.version ?? null}
        note={draft?.note ?? ""}
        grants={grants.map(values)}
        positions={positions}
        currency={grants[0]?.limits.currency ?? "EUR"}
      />
    </>
  );
}
