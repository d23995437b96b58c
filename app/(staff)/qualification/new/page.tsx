import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { isId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { organisation } from "@/lib/parties/customers/queries/organisation";
import { requireActor } from "@/lib/platform/session";
import { sourceNames, sources } from "@/lib/qualification/opportunities/domain/opportunity";
import { orNotFound } from "../../or-not-found";
import { OpportunityForm } from "./opportunity-form";

export const metadata: Metadata = { title: "New opportunity" };

export default async function NewOpportunityPage({ searchParams }: PageProps<"/qualification/new">) {
  const actor = await requireActor();
  await orNotFound((async () => authorize(actor, "opportunity:write"))());
  const { customer } = await searchParams;
  const chosen = isId(customer) ? await orNotFound(organisation(actor, customer)) : undefined;
  return (
    <>
      <PageHeader title="New opportunity" back={{ href: "/qualification", label: "Opportunities" }} />
      <OpportunityForm
        customer={chosen && { value: chosen.id, label: chosen.name }}
        sources={sources.map((value) => ({ value, label: sourceNames[value] }))}
      />
    </>
  );
}
