import { notFound } from "next/navigation";
import { DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import type { VersionKind } from "@/lib/approvals/policies/domain/versions";
import { contentDifferences, policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { Compared } from "./compared";
import { ContentPanel } from "./content-panel";
import { kinds } from "./kinds";
import { PublishPanel } from "./publish-panel";
import { versionLook } from "./version-list";

type Props = {
  kind: VersionKind;
  params: Promise<{ id: string }>;
  /** `with` names the version to compare with. */
  searchParams: Promise<{ with?: string | string[] | undefined }>;
};

/** One version: what it says, what that changes, and for a draft who may put it in force. */
export async function VersionView({ kind, params, searchParams }: Props) {
  const [{ id }, { with: wanted }] = [await params, await searchParams];
  const look = kinds[kind];
  const actor = await requireActor(`${look.versions}/${id}`);
  const versions = await orNotFound(policyVersions(actor, kind));
  const current = versions.find((row) => row.id === id);
  if (!current) notFound();
  const against =
    versions.find((row) => row.id === wanted && row.id !== id) ??
    versions.find((row) => row.inForce && row.id !== id) ??
    versions.find((row) => row.number < current.number && row.state === "published");
  const [here, there] = await Promise.all([
    policyContent(actor, kind, id),
    against && policyContent(actor, kind, against.id),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: look.path, label: look.name }}
        title={`${look.title}, version ${current.number}`}
        status={<Status {...versionLook(current)} />}
        meta={
          <>
            <span>{current.note}</span>
            <span>Written by {current.writers.join(", ")}</span>
            {current.publisher && <span>Published by {current.publisher}</span>}
            {current.effectiveFrom && (
              <span>
                From <DateTime at={current.effectiveFrom} />
              </span>
            )}
          </>
        }
        actions={current.may.write && <LinkButton href={`${look.versions}/draft`}>Change the draft</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        {current.state === "draft" && (
          <Panel title="Put in force">
            <PublishPanel
              kind={kind}
              draftId={id}
              version={current.version}
              may={current.may}
              writers={current.writers}
            />
          </Panel>
        )}
        <Compared
          current={current}
          versions={versions}
          against={against}
          differences={there ? contentDifferences(there, here) : []}
        />
        <ContentPanel title={look.list} content={here} />
      </div>
    </>
  );
}
