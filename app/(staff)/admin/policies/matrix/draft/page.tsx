import type { Metadata } from "next";
import type { Grant } from "@/lib/approvals/policies/domain/authority";
import { defaultGrants } from "@/lib/approvals/policies/domain/default-policy";
import { grantablePositions } from "@/lib/approvals/policies/queries/policy-versions";
import { amountText, money } from "@/lib/kernel/money";
import { MatrixForm } from "../../draft-forms";
import { DraftPage } from "../../draft-page";

export const metadata: Metadata = { title: "Draft an authority matrix" };

const values = (grant: Omit<Grant, "id">) => ({
  function: grant.function,
  level: String(grant.level),
  positionId: grant.positionId ?? "",
  value: grant.limits.valueMinor === null ? "" : amountText(money(grant.limits.valueMinor, grant.limits.currency)),
  discount: grant.limits.discountBps === null ? "" : String(grant.limits.discountBps / 100),
  termMonths: grant.limits.termMonths === null ? "" : String(grant.limits.termMonths),
  clauseDeviation: grant.limits.clauseDeviation === null ? "" : String(grant.limits.clauseDeviation),
});

export default function DraftMatrixPage() {
  return (
    <DraftPage
      kind="matrix"
      form={async ({ actor, draft, content }) => {
        const grants = content?.kind === "matrix" ? content.matrix.grants : defaultGrants;
        return (
          <MatrixForm
            draft={draft}
            grants={grants.map(values)}
            positions={await grantablePositions(actor)}
            currency={grants[0]?.limits.currency ?? "EUR"}
          />
        );
      }}
    />
  );
}
