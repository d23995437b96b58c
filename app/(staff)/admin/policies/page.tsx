import type { Metadata } from "next";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { policyFacts, RulesTable } from "./content-tables";
import { PolicyTabs } from "./policy-tabs";
import { VersionList } from "./version-list";

export const metadata: Metadata = { title: "Approval rules" };

export default async function RulesPage() {
  const actor = await requireActor("/admin/policies");
  const versions = await orNotFound(policyVersions(actor, "policy"));
  const current = versions.find((row) => row.inForce);
  const draft = versions.find((row) => row.state === "draft");
  const content = current && (await policyContent(actor, "policy", current.id)).policy;
  return (
    <>
      <PageHeader
        title="Approval policies"
        actions={
          may(actor, "policy:manage") &&
          (draft ? (
            <LinkButton href={`/admin/policies/rules/${draft.id}`}>Open draft {draft.number}</LinkButton>
          ) : (
            <LinkButton href="/admin/policies/rules/draft" variant="primary">
              Draft new rules
            </LinkButton>
          ))
        }
      />
      <PolicyTabs current="rules" />
      <div className="flex flex-col gap-4">
        {content && (
          <Panel title={`Rules in force, version ${content.number}`} flush>
            <RulesTable policy={content} />
            <div className="p-4">
              <DefinitionList facts={policyFacts(content)} />
            </div>
          </Panel>
        )}
        <VersionList rows={versions} />
      </div>
    </>
  );
}
