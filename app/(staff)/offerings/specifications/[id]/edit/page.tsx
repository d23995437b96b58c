import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { specification } from "@/lib/offerings/specifications/queries/specification";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { SpecificationForm } from "../../specification-form";

export const metadata: Metadata = { title: "Edit specification" };

export default async function EditSpecificationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const view = await orNotFound(specification(await requireActor(), id));
  if (!view.may.correct) notFound();
  const { version, name, description, brand, productNumber, characteristics } = view;
  return (
    <>
      <PageHeader title="Edit specification" back={{ href: `/offerings/specifications/${id}`, label: name }} />
      <SpecificationForm known={{ id, version, name, description, brand, productNumber, characteristics }} />
    </>
  );
}
