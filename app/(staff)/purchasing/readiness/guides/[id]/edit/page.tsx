import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { requireActor } from "@/lib/platform/session";
import { guide } from "@/lib/purchasing/guides/queries/guide";
import { orNotFound } from "../../../../../or-not-found";
import { guideChoices } from "../../choices";
import { GuideForm } from "../../guide-form";
import { PublishGuide } from "../guide-actions";

export const metadata: Metadata = { title: "Guide draft" };

export default async function EditGuidePage({ params }: PageProps<"/purchasing/readiness/guides/[id]/edit">) {
  const { id } = await params;
  const actor = await requireActor(`/purchasing/readiness/guides/${id}/edit`);
  const { draftN } = await orNotFound(guide(actor, id));
  const href = `/purchasing/readiness/guides/${id}`;
  if (draftN === null) redirect(href as never);
  const draft = await orNotFound(guide(actor, id, draftN));
  if (!draft.may.edit) forbidden();
  const { text, version, form, channelId, ownerId, reviewOn } = draft;
  const choices = await guideChoices(actor);
  return (
    <>
      <PageHeader title={`${draft.title}, version ${draft.n}`} back={{ href, label: draft.title }} />
      <Columns
        aside={
          <Panel title="Publish">
            <p className="mb-3 text-13 text-ink-2">
              Save first. A published version never changes, and replaces the one before at once.
            </p>
            <PublishGuide
              id={draft.versionId}
              version={version}
              owners={choices.owners}
              ownerId={ownerId ?? ""}
              reviewOn={reviewOn ?? ""}
            />
          </Panel>
        }
      >
        <GuideForm
          cancel={`${href}?n=${draft.n}`}
          values={{
            ...{ id: draft.versionId, version, text, form: form ?? "", channelId: channelId ?? "" },
            ...{ ownerId: ownerId ?? "", reviewOn: reviewOn ?? "" },
          }}
          {...choices}
        />
      </Columns>
    </>
  );
}
