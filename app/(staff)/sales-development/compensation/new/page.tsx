import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { firstTerms } from "../designer-values";
import { PlanDesigner } from "../plan-designer";

export const metadata: Metadata = { title: "New compensation plan" };
const path = "/sales-development/compensation/new";

export default async function NewPlanPage() {
  const actor = await requireActor(path);
  await orNotFound((async () => authorize(actor, "compensation:write"))());
  return (
    <>
      <PageHeader title="New plan" back={{ href: "/sales-development/compensation", label: "Compensation" }} />
      <PlanDesigner draft={null} terms={firstTerms} currency="EUR" />
    </>
  );
}
