import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { Money, Percent } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { type Currency, money } from "@/lib/kernel/money";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { factors, factorTexts } from "@/lib/qualification/assessment/domain/factor";
import { qualificationPolicy } from "@/lib/qualification/assessment/queries/qualification-policy";
import { orNotFound } from "../../or-not-found";
import { points } from "../look";

export const metadata: Metadata = { title: "Qualification policy" };

const evidence = { never: "Never", above_threshold: "Above the threshold", always: "Always" };

export default async function QualificationPolicyPage() {
  const policy = await orNotFound(qualificationPolicy(await requireActor()));
  const { content } = policy;
  const limits = Object.entries(content.managerAboveMinor) as [Currency, number][];
  return (
    <>
      <PageHeader
        title="Qualification policy"
        meta={`Version ${policy.number}`}
        back={{ href: "/qualification", label: "Opportunities" }}
        actions={
          policy.may.publish ? (
            <LinkButton href="/qualification/policy/new" variant="primary">
              New version
            </LinkButton>
          ) : undefined
        }
      />
      <Columns
        aside={
          <Panel title="Versions" flush>
            <SimpleTable
              label="Versions"
              rows={policy.versions}
              rowKey={(row) => row.id}
              columns={[
                { key: "number", head: "Version", cell: (row) => row.number },
                {
                  key: "note",
                  head: "Why",
                  cell: (row) => (
                    <span className="flex flex-col">
                      {row.note}
                      <span className="text-12 text-ink-2">
                        {row.by ?? "At the start"}, <DateTime at={row.publishedAt} dateOnly />
                      </span>
                    </span>
                  ),
                },
              ]}
            />
          </Panel>
        }
      >
        <Panel title="Weights" note="How much each factor counts. A heavier one moves the score more." flush>
          <SimpleTable
            label="Weights"
            rows={factors}
            rowKey={(factor) => factor}
            columns={[
              { key: "factor", head: "Factor", cell: (factor) => factorTexts[factor].name },
              { key: "worst", head: "0 means", cell: (factor) => factorTexts[factor].worst },
              { key: "best", head: "5 means", cell: (factor) => factorTexts[factor].best },
              { key: "weight", head: "Weight", align: "right", cell: (factor) => content.weights[factor] },
            ]}
          />
        </Panel>
        <Panel title="Rules">
          <DefinitionList
            facts={[
              { term: "Pursue", value: `From ${points(content.bands.pursueFromBps)} points on` },
              { term: "Review", value: `From ${points(content.bands.reviewFromBps)} points on; below, leave` },
              {
                term: "A manager decides",
                value: (
                  <span className="flex flex-col">
                    {limits.map(([currency, minor]) => (
                      <span key={currency}>
                        above <Money of={money(minor, currency)} whole />
                      </span>
                    ))}
                  </span>
                ),
              },
              {
                term: "Out of date",
                value: (
                  <>
                    When the value moves by <Percent bps={content.materialValueChangeBps} /> or more, an item, a price,
                    a factor or the day it is needed changes, or something is no longer available
                  </>
                ),
              },
              { term: "Evidence counts for", value: plural(content.evidenceFreshDays, "day") },
              { term: "Evidence required", value: evidence[content.evidenceRequired] },
              {
                term: "Value",
                value: `One-time charges and ${plural(content.valueMonths, "month")} of recurring ones`,
              },
              { term: "Capacity is held for", value: plural(content.holdDays, "day") },
              { term: "Stale after", value: plural(content.staleAfterDays, "day") },
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}
