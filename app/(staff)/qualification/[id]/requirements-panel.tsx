import { DateText } from "@/components/date-time";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Chip, Status, type Tone } from "@/components/status";
import {
  domainTexts,
  type FitClass,
  fitClasses,
  fitNames,
  priorities,
  priorityNames,
  requirementDomains,
} from "@/lib/qualification/discovery/domain/requirement";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { DomainChecklist } from "./domain-checklist";
import { RequirementDialog } from "./requirement-dialog";

const fitTones: Record<FitClass, Tone> = {
  unknown: "pending",
  standard: "success",
  configuration: "success",
  customisation: "warning",
  roadmap: "warning",
  partner: "info",
  not_met: "danger",
};

/** What they need, who said so, how well we fit it, and what nobody has asked about yet. */
export function RequirementsPanel({ view }: { view: OpportunityView }) {
  const { coverage, requirements } = view;
  const choices = {
    domains: requirementDomains.map((value) => ({ value, label: domainTexts[value].name })),
    priorities: priorities.map((value) => ({ value, label: priorityNames[value] })),
    fits: fitClasses.map((value) => ({ value, label: fitNames[value] })),
    items: view.items.map((item) => ({ value: item.id, label: item.name })),
  };
  return (
    <Panel
      title="What they need"
      note={`${coverage.covered} of ${coverage.domains} domains covered, ${coverage.answered} of ${coverage.requirements} requirements answered`}
      actions={view.may.change ? <RequirementDialog opportunityId={view.row.id} choices={choices} /> : undefined}
      flush
    >
      {requirements.length > 0 && (
        <SimpleTable
          label="Requirements"
          rows={requirements}
          rowKey={(each) => each.id}
          columns={[
            {
              key: "statement",
              head: "Requirement",
              cell: (each) => (
                <span className="flex min-w-48 flex-col">
                  <span className="whitespace-pre-wrap break-words">{each.statement}</span>
                  <span className="text-12 text-ink-2">
                    {domainTexts[each.domain].name}
                    {each.saidBy && ` · ${each.saidBy}`}
                    {each.saidOn && (
                      <>
                        {" · "}
                        <DateText date={each.saidOn} />
                      </>
                    )}
                  </span>
                </span>
              ),
            },
            {
              key: "priority",
              head: "Priority",
              cell: (each) => (
                <Chip tone={each.priority === "must" ? "accent" : "neutral"}>{priorityNames[each.priority]}</Chip>
              ),
            },
            {
              key: "fit",
              head: "Fit",
              cell: (each) => (
                <span className="flex flex-col">
                  <Status word={fitNames[each.fit]} tone={fitTones[each.fit]} />
                  {each.metBy && <span className="text-12 text-ink-2">{each.metBy}</span>}
                </span>
              ),
            },
            {
              key: "change",
              head: "Change",
              align: "right",
              cell: (each) =>
                view.may.change ? (
                  <RequirementDialog
                    opportunityId={view.row.id}
                    choices={choices}
                    of={{
                      id: each.id,
                      version: each.version,
                      statement: each.statement,
                      domain: each.domain,
                      priority: each.priority,
                      fit: each.fit,
                      saidBy: each.saidBy ?? "",
                      saidOn: each.saidOn ?? "",
                      metByItemId: each.metByItemId ?? "",
                    }}
                  />
                ) : null,
            },
          ]}
        />
      )}
      <DomainChecklist
        opportunityId={view.row.id}
        mayChange={view.may.change}
        toAsk={coverage.toAsk.map((domain) => ({ domain, ...domainTexts[domain] }))}
        notApplicable={view.row.domainsNotApplicable.map((domain) => ({ domain, ...domainTexts[domain] }))}
      />
    </Panel>
  );
}
