import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { SpecificationForm } from "../specification-form";

export const metadata: Metadata = { title: "New specification" };

export default async function NewSpecificationPage() {
  const actor = await requireActor("/offerings/specifications/new");
  if (!may(actor, "offering:write")) forbidden();
  return (
    <>
      <PageHeader title="New specification" back={{ href: "/offerings/specifications", label: "Specifications" }} />
      <SpecificationForm />
    </>
  );
}
