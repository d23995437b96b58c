import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { type Currency, currencies, decimalText, money } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { factors, factorTexts } from "@/lib/qualification/assessment/domain/factor";
import { qualificationPolicy } from "@/lib/qualification/assessment/queries/qualification-policy";
import { orNotFound } from "../../../or-not-found";
import { PolicyForm } from "./policy-form";

export const metadata: Metadata = { title: "New qualification policy" };

export default async function NewPolicyPage() {
  const actor = await requireActor();
  await orNotFound((async () => authorize(actor, "policy:manage"))());
  const { number, content } = await qualificationPolicy(actor);
  const limitOf = (currency: Currency) => {
    const minor = content.managerAboveMinor[currency];
    return minor === undefined ? "" : decimalText(money(minor, currency));
  };
  return (
    <>
      <PageHeader
        title="New version of the policy"
        meta={`Starts from version ${number}. Decisions already made keep theirs.`}
        back={{ href: "/qualification/policy", label: "Qualification policy" }}
      />
      <PolicyForm
        basedOn={number}
        weights={factors.map((factor) => ({
          factor,
          name: factorTexts[factor].name,
          weight: String(content.weights[factor]),
        }))}
        limits={currencies.map((currency) => ({ currency, limit: limitOf(currency) }))}
        given={{
          pursueFrom: String(content.bands.pursueFromBps / 100),
          reviewFrom: String(content.bands.reviewFromBps / 100),
          materialValueChange: String(content.materialValueChangeBps / 100),
          evidenceFreshDays: String(content.evidenceFreshDays),
          evidenceRequired: content.evidenceRequired,
          valueMonths: String(content.valueMonths),
          holdDays: String(content.holdDays),
          staleAfterDays: String(content.staleAfterDays),
        }}
      />
    </>
  );
}
