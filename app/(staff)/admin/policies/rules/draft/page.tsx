import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { defaultPolicy } from "@/lib/approvals/policies/domain/default-policy";
import type { Rule } from "@/lib/approvals/policies/domain/policy";
import { policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { type Currency, decimalText, money } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { RulesForm } from "../../draft-forms";

export const metadata: Metadata = { title: "Draft approval rules" };

function above(rule: Omit<Rule, "id">, currency: Currency): string {
  if (rule.dimension === "total_value") return decimalText(money(rule.above, currency));
  return String(rule.dimension === "discount" ? rule.above / 100 : rule.above);
}

/** Starts from the draft, else from the version in force, else from a sensible default. */
export default async function DraftRulesPage() {
  const actor = await requireActor("/admin/policies/rules/draft");
  const versions = await orNotFound(
    (async () => {
      authorize(actor, "policy:manage");
      return policyVersions(actor, "policy");
    })(),
  );
  const draft = versions.find((row) => row.state === "draft");
  const from = draft ?? versions.find((row) => row.inForce);
  const content = (from && (await policyContent(actor, "policy", from.id)).policy) ?? defaultPolicy;
  const band = content.bands[0];
  return (
    <>
      <PageHeader
        back={{ href: "/admin/policies", label: "Rules" }}
        title={draft ? `Draft of version ${draft.number}` : "Draft new rules"}
      />
      <RulesForm
        draftId={draft?.id ?? null}
        version={draft?.version ?? null}
        note={draft?.note ?? ""}
        rules={content.rules.map((rule) => ({
          dimension: rule.dimension,
          above: above(rule, content.currency),
          function: rule.function,
          level: String(rule.level),
          sentence: rule.sentence,
        }))}
        band={band ? { ...band, above: decimalText(money(band.aboveMinor, content.currency)) } : null}
        hoursToDecide={content.hoursToDecide}
        windowDays={content.windowDays}
        currency={content.currency}
        rates={{ ...content.rates }}
      />
    </>
  );
}
