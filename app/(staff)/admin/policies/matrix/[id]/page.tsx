import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { compareMatrices } from "@/lib/approvals/policies/domain/comparison";
import { grantablePositions, policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { Compared } from "../../compared";
import { GrantsTable } from "../../content-tables";
import { PublishPanel } from "../../publish-panel";
import { versionLook } from "../../version-list";

export const metadata: Metadata = { title: "Authority matrix" };

export default async function MatrixVersionPage({ params, searchParams }: PageProps<"/admin/policies/matrix/[id]">) {
  const [{ id }, { with: wanted }] = [await params, await searchParams];
  const actor = await requireActor(`/admin/policies/matrix/${id}`);
  const [versions, positions] = await orNotFound(
    Promise.all([policyVersions(actor, "matrix"), grantablePositions(actor)]),
  );
  const current = versions.find((row) => row.id === id);
  if (!current) notFound();
  const against =
    versions.find((row) => row.id === wanted && row.id !== id) ??
    versions.find((row) => row.inForce && row.id !== id) ??
    versions.find((row) => row.number < current.number && row.state === "published");
  const [here, there] = await Promise.all([
    policyContent(actor, "matrix", id),
    against && policyContent(actor, "matrix", against.id),
  ]);
  const titles = Object.fromEntries(positions.map((position) => [position.id, position.title]));
  return (
    <>
      <PageHeader
        back={{ href: "/admin/policies/matrix", label: "Authority" }}
        title={`Authority matrix, version ${current.number}`}
        status={<Status {...versionLook(current)} />}
        meta={
          <>
            <span>{current.note}</span>
            <span>Written by {current.writers.join(", ")}</span>
            {current.publisher && <span>Published by {current.publisher}</span>}
          </>
        }
        actions={current.may.write && <LinkButton href="/admin/policies/matrix/draft">Change the draft</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        {current.state === "draft" && (
          <Panel title="Put in force">
            <PublishPanel
              kind="matrix"
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
          differences={here.matrix && there?.matrix ? compareMatrices(there.matrix, here.matrix, titles) : []}
        />
        {here.matrix && (
          <Panel title="Grants" flush>
            <GrantsTable matrix={here.matrix} titles={titles} />
          </Panel>
        )}
      </div>
    </>
  );
}
