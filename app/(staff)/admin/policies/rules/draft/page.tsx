import type { Metadata } from "next";
import { defaultPolicy } from "@/lib/approvals/policies/domain/default-policy";
import type { Rule } from "@/lib/approvals/policies/domain/policy";
import { amountText, type Currency, money } from "@/lib/kernel/money";
import { RulesForm } from "../../draft-forms";
import { DraftPage } from "../../draft-page";

export const metadata: Metadata = { title: "Draft approval rules" };

function above(rule: Omit<Rule, "id">, currency: Currency): string {
  if (rule.dimension === "total_value") return amountText(money(rule.above, currency));
  return String(rule.dimension === "discount" ? rule.above / 100 : rule.above);
}

export default function DraftRulesPage() {
  return (
    <DraftPage
      kind="policy"
      form={({ draft, content }) => {
        const policy = content?.kind === "policy" ? content.policy : defaultPolicy;
        const band = policy.bands[0];
        return (
          <RulesForm
            draft={draft}
            rules={policy.rules.map((rule) => ({
              dimension: rule.dimension,
              above: above(rule, policy.currency),
              function: rule.function,
              level: String(rule.level),
              sentence: rule.sentence,
            }))}
            band={band ? { ...band, above: amountText(money(band.aboveMinor, policy.currency)) } : null}
            hoursToDecide={policy.hoursToDecide}
            windowDays={policy.windowDays}
            currency={policy.currency}
            rates={{ ...policy.rates }}
          />
        );
      }}
    />
  );
}
