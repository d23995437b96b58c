import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { organisationChoices } from "../form-choices";
import { OrganisationForm } from "../organisation-form";

export const metadata: Metadata = { title: "New customer" };

export default async function NewCustomerPage() {
  const actor = await requireActor("/customers/new");
  await orNotFound((async () => authorize(actor, "party:write"))());
  return (
    <>
      <PageHeader title="New customer" back={{ href: "/customers", label: "Customers" }} />
      <OrganisationForm ownerId={actor.id} {...(await organisationChoices(actor, actor))} />
    </>
  );
}
