import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { organisation } from "@/lib/parties/customers/queries/organisation";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { organisationChoices } from "../../form-choices";
import { OrganisationForm } from "../../organisation-form";

export const metadata: Metadata = { title: "Correct customer" };

export default async function CorrectCustomerPage({ params }: PageProps<"/customers/[id]/edit">) {
  const { id } = await params;
  const actor = await requireActor(`/customers/${id}/edit`);
  const customer = await orNotFound(organisation(actor, id));
  if (!customer.may.correct) forbidden();
  const choices = await organisationChoices(actor, { id: customer.ownerId, name: customer.ownerName });
  const { name, legalName, registrationNumber, kind, country, industry, segment, tier, tierReason, website } = customer;
  return (
    <>
      <PageHeader title={`Correct ${name}`} back={{ href: `/customers/${id}`, label: name }} />
      <OrganisationForm
        values={{
          ...{ id, version: customer.version, name, legalName, registrationNumber, kind, country },
          ...{ industry, segment, tier, tierReason, website },
        }}
        parent={
          customer.parentId && customer.parentName
            ? { value: customer.parentId, label: customer.parentName }
            : undefined
        }
        ownerId={customer.ownerId}
        ownerFixed={!customer.may.handOver}
        {...choices}
      />
    </>
  );
}
