import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { WriteClauseForm } from "./write-clause-form";

export const metadata: Metadata = { title: "New clause" };

export default async function NewClausePage() {
  const actor = await requireActor();
  if (!may(actor, "terms:write")) forbidden();
  return (
    <div className="max-w-3xl">
      <PageHeader title="New clause" back={{ href: "/admin/terms", label: "Terms" }} />
      <WriteClauseForm />
    </div>
  );
}
