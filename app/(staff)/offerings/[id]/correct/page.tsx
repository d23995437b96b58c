import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { may } from "@/lib/kernel/permissions";
import { offering } from "@/lib/offerings/catalog/queries/offering";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { CorrectForm } from "./correct-form";

export const metadata: Metadata = { title: "Correct wording" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ n?: string }> };

export default async function CorrectPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = Number((await searchParams).n);
  const actor = await requireActor();
  const view = await orNotFound(offering(actor, id, asked > 0 ? asked : undefined));
  const { content } = view;
  if (!may(actor, "offering:write")) forbidden();
  if (!view.may.correct) redirect(`/offerings/${id}?n=${content.n}` as never);
  return (
    <>
      <PageHeader
        title={`Correct version ${content.n}`}
        back={{ href: `/offerings/${id}?n=${content.n}`, label: content.name }}
      />
      <Panel title="Wording" note="What it is and what it costs changes in a new version." className="max-w-2xl">
        <CorrectForm
          id={id}
          versionId={content.id}
          version={view.version}
          n={content.n}
          name={content.name}
          description={content.description ?? ""}
        />
      </Panel>
    </>
  );
}
