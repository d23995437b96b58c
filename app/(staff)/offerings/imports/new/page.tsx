import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { may } from "@/lib/kernel/permissions";
import { largestFile } from "@/lib/offerings/imports/inputs";
import { requireActor } from "@/lib/platform/session";
import { UploadForm } from "./upload-form";

export const metadata: Metadata = { title: "New import" };

export default async function NewImportPage() {
  const actor = await requireActor("/offerings/imports/new");
  if (!may(actor, "offering:import")) forbidden();
  return (
    <>
      <PageHeader title="New import" back={{ href: "/offerings/imports", label: "Imports" }} />
      <Panel
        title="Price list"
        note="TMF620 JSON. Every record is checked and compared first; nothing changes until you apply it."
        className="max-w-2xl"
      >
        <UploadForm largest={largestFile} />
      </Panel>
    </>
  );
}
