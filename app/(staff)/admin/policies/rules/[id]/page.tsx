import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { comparePolicies } from "@/lib/approvals/policies/domain/comparison";
import { policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { Compared } from "../../compared";
import { policyFacts, RulesTable } from "../../content-tables";
import { PublishPanel } from "../../publish-panel";
import { versionLook } from "../../version-list";

export const metadata: Metadata = { title: "Approval rules" };

export default async function RulesVersionPage({ params, searchParams }: PageProps<"/admin/policies/rules/[id]">) {
  const [{ id }, { with: wanted }] = [await params, await searchParams];
  const actor = await requireActor(`/admin/policies/rules/${id}`);
  const versions = await orNotFound(policyVersions(actor, "policy"));
  const current = versions.find((row) => row.id === id);
  if (!current) notFound();
  const against =
    versions.find((row) => row.id === wanted && row.id !== id) ??
    versions.find((row) => row.inForce && row.id !== id) ??
    versions.find((row) => row.number < current.number && row.state === "published");
  const [here, there] = await Promise.all([
    policyContent(actor, "policy", id),
    against && policyContent(actor, "policy", against.id),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/policies", label: "Rules" }}
        title={`Approval rules, version ${current.number}`}
        status={<Status {...versionLook(current)} />}
        meta={
          <>
            <span>{current.note}</span>
            <span>Written by {current.writers.join(", ")}</span>
            {current.publisher && <span>Published by {current.publisher}</span>}
          </>
        }
        actions={current.may.write && <LinkButton href="/admin/policies/rules/draft">Change the draft</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        {current.state === "draft" && (
          <Panel title="Put in force">
            <PublishPanel
              kind="policy"
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
          differences={here.policy && there?.policy ? comparePolicies(there.policy, here.policy) : []}
        />
        {here.policy && (
          <Panel title="Rules" flush>
            <RulesTable policy={here.policy} />
            <div className="p-4">
              <DefinitionList facts={policyFacts(here.policy)} />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}
