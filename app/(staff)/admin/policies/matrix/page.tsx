import type { Metadata } from "next";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { grantablePositions, policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { GrantsTable } from "../content-tables";
import { PolicyTabs } from "../policy-tabs";
import { VersionList } from "../version-list";

export const metadata: Metadata = { title: "Authority matrix" };

export default async function MatrixPage() {
  const actor = await requireActor("/admin/policies/matrix");
  const [versions, positions] = await orNotFound(
    Promise.all([policyVersions(actor, "matrix"), grantablePositions(actor)]),
  );
  const current = versions.find((row) => row.inForce);
  const draft = versions.find((row) => row.state === "draft");
  const content = current && (await policyContent(actor, "matrix", current.id)).matrix;
  const titles = Object.fromEntries(positions.map((position) => [position.id, position.title]));
  return (
    <>
      <PageHeader
        title="Approval policies"
        actions={
          may(actor, "policy:manage") &&
          (draft ? (
            <LinkButton href={`/admin/policies/matrix/${draft.id}`}>Open draft {draft.number}</LinkButton>
          ) : (
            <LinkButton href="/admin/policies/matrix/draft" variant="primary">
              Draft a new matrix
            </LinkButton>
          ))
        }
      />
      <PolicyTabs current="matrix" />
      <div className="flex flex-col gap-4">
        {content && (
          <Panel
            title={`Authority in force, version ${content.number}`}
            note="A position decides up to the limits of the highest level at or below its own. A named position has its own limits instead."
            flush
          >
            <GrantsTable matrix={content} titles={titles} />
          </Panel>
        )}
        <VersionList rows={versions} />
      </div>
    </>
  );
}
