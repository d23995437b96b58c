import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { guideChoices } from "../choices";
import { GuideForm } from "../guide-form";

export const metadata: Metadata = { title: "New guide" };

export default async function NewGuidePage() {
  const actor = await requireActor("/purchasing/readiness/guides/new");
  if (!may(actor, "readiness:write")) forbidden();
  return (
    <>
      <PageHeader title="New guide" back={{ href: "/purchasing/readiness/guides", label: "Guides" }} />
      <GuideForm cancel="/purchasing/readiness/guides" {...(await guideChoices(actor))} />
    </>
  );
}
