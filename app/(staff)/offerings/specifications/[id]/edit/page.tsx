import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { specification } from "@/lib/offerings/specifications/queries/specification";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { SpecificationForm } from "../../specification-form";

export const metadata: Metadata = { title: "Edit specification" };

export default async function EditSpecificationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const view = await orNotFound(specification(actor, id));
  if (!may(actor, "offering:write")) forbidden();
  if (!view.may.correct) redirect(`/offerings/specifications/${id}` as never);
  const { version, name, description, brand, productNumber, characteristics } = view;
  return (
    <>
      <PageHeader title="Edit specification" back={{ href: `/offerings/specifications/${id}`, label: name }} />
      <SpecificationForm known={{ id, version, name, description, brand, productNumber, characteristics }} />
    </>
  );
}
