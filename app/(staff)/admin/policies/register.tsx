import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import type { VersionKind } from "@/lib/approvals/policies/domain/versions";
import { policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { ContentPanel } from "./content-panel";
import { kinds } from "./kinds";
import { PolicyTabs } from "./policy-tabs";
import { VersionList } from "./version-list";

/** What is in force, and all versions before and after it. */
export async function Register({ kind }: { kind: VersionKind }) {
  const look = kinds[kind];
  const actor = await requireActor(look.path);
  const versions = await orNotFound(policyVersions(actor, kind));
  const current = versions.find((row) => row.inForce);
  const draft = versions.find((row) => row.state === "draft");
  return (
    <>
      <PageHeader
        title="Approval policies"
        actions={
          may(actor, "policy:manage") &&
          (draft ? (
            <LinkButton href={`${look.versions}/${draft.id}`}>Open draft {draft.number}</LinkButton>
          ) : (
            <LinkButton href={`${look.versions}/draft`} variant="primary">
              {look.begin}
            </LinkButton>
          ))
        }
      />
      <PolicyTabs current={look.tab} />
      <div className="flex flex-col gap-4">
        {current ? (
          <ContentPanel
            title={`${look.name} in force, version ${current.number}`}
            note={look.note}
            content={await policyContent(actor, kind, current.id)}
          />
        ) : (
          <EmptyState kind="first" title={look.none}>
            No agreement can be submitted until rules and an authority matrix are in force. One administrator drafts
            them, another puts them in force.
          </EmptyState>
        )}
        {versions.length > 0 && <VersionList rows={versions} />}
      </div>
    </>
  );
}
