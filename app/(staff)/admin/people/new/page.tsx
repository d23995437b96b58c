import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { orgChart } from "@/lib/parties/staff/queries/org-chart";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { localeOptions } from "../locale-options";
import { PersonForm } from "../person-form";

export const metadata: Metadata = { title: "Hire somebody" };

export default async function HirePage() {
  const actor = await requireActor("/admin/people/new");
  const { may, today } = await orNotFound(orgChart(actor));
  if (!may.manage) forbidden();
  return (
    <>
      <PageHeader title="Hire somebody" back={{ href: "/admin/people", label: "People" }} />
      <PersonForm
        today={today}
        locales={localeOptions}
        beside={
          <LinkButton href="/admin/people" variant="quiet">
            Cancel
          </LinkButton>
        }
      />
    </>
  );
}
