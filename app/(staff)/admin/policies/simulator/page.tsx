import type { Metadata } from "next";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput, WholeInput } from "@/components/figure-inputs";
import { first } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Select } from "@/components/select";
import { Chip } from "@/components/status";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import { simulationInput } from "@/lib/approvals/policies/inputs";
import { policyVersions, possibleRequesters } from "@/lib/approvals/policies/queries/policy-versions";
import { type Simulated, simulatedApproval } from "@/lib/approvals/policies/queries/simulated-approval";
import { newId } from "@/lib/kernel/id";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { deviationOptions } from "../deviation-options";
import { PolicyTabs } from "../policy-tabs";

export const metadata: Metadata = { title: "Approval simulator" };

/** Facts of a deal → who would have to approve it, and who could. A plain form whose answer has an address. */
export default async function SimulatorPage({ searchParams }: PageProps<"/admin/policies/simulator">) {
  const actor = await requireActor("/admin/policies/simulator");
  const given = await searchParams;
  const [matrices, policies, requesters] = await orNotFound(
    Promise.all([policyVersions(actor, "matrix"), policyVersions(actor, "policy"), possibleRequesters(actor)]),
  );
  const value = (name: string, fallback = "") => first(given[name]) ?? fallback;
  const read = simulationInput.safeParse(
    Object.fromEntries(Object.keys(given).map((name) => [name, first(given[name])])),
  );
  const issues = read.success || Object.keys(given).length === 0 ? [] : read.error.issues;
  const wrong = (name: string) => {
    const issue = issues.find(({ path }) => path[0] === name);
    return issue ? { error: issue.message } : {};
  };
  const { policyId, matrixId, ...facts } = read.success ? read.data : { policyId: null, matrixId: null };
  const answer =
    read.success && "tcvMinor" in facts
      ? await simulatedApproval(
          actor,
          { ...facts, currency: "EUR", blendedDiscountBps: facts.maxDiscountBps, organisationId: newId() },
          { policyId: policyId ?? undefined, matrixId: matrixId ?? undefined },
        )
      : undefined;
  const versions = (rows: typeof matrices) =>
    rows
      .filter((row) => row.state !== "discarded")
      .map((row) => ({
        value: row.id,
        label: `Version ${row.number}${row.inForce ? ", in force" : row.state === "draft" ? ", draft" : ""}`,
      }));
  const currently = (rows: typeof matrices) => (rows.some((row) => row.inForce) ? "In force" : "None in force");
  return (
    <>
      <PageHeader title="Approval policies" />
      <PolicyTabs current="simulator" />
      <Columns
        aside={
          <Panel title="A deal">
            <form method="get" className="flex flex-col gap-3">
              <Field name="value" {...wrong("value")} label="Total value">
                <MoneyInput currency="EUR" defaultValue={value("value", "60000")} />
              </Field>
              <Field name="discount" {...wrong("discount")} label="Highest discount">
                <PercentInput defaultValue={value("discount", "18")} />
              </Field>
              <Field name="termMonths" {...wrong("termMonths")} label="Term in months">
                <WholeInput defaultValue={value("termMonths", "24")} />
              </Field>
              <Field name="clauseDeviation" {...wrong("clauseDeviation")} label="Terms">
                <Select defaultValue={value("clauseDeviation", "0")} options={deviationOptions} />
              </Field>
              <Field name="requesterId" {...wrong("requesterId")} label="Asked by">
                <Select
                  defaultValue={value("requesterId")}
                  options={requesters.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Field>
              <Field name="policyId" label="Rules">
                <Select
                  defaultValue={value("policyId")}
                  placeholder={currently(policies)}
                  options={versions(policies)}
                />
              </Field>
              <Field name="matrixId" label="Authority">
                <Select
                  defaultValue={value("matrixId")}
                  placeholder={currently(matrices)}
                  options={versions(matrices)}
                />
              </Field>
              <Button type="submit" variant="primary" className="self-start">
                Who would have to approve?
              </Button>
            </form>
          </Panel>
        }
      >
        {answer ? (
          <Answer answer={answer} />
        ) : read.success ? (
          <EmptyState kind="first" title="Nothing to simulate with">
            Rules and an authority matrix have to be in force, or a draft of each has to be chosen.
          </EmptyState>
        ) : (
          <p className="text-13 text-ink-2">
            {issues.length === 0
              ? "Describe a deal, and see who would have to approve it. Nobody is asked."
              : "Put right what is marked, and ask again."}
          </p>
        )}
      </Columns>
    </>
  );
}

function Answer({ answer }: { answer: Simulated }) {
  if (answer.steps.length === 0)
    return <p className="text-14">No approval is needed under version {answer.policyNumber} of the rules.</p>;
  return answer.steps.map((step) => (
    <Panel
      key={`${step.function} ${step.slot}`}
      title={`${functionNames[step.function]}, level ${step.level} or higher`}
      note={step.sentences.join(" ")}
    >
      <ul className="grid gap-2 text-13 sm:grid-cols-2">
        {step.people.map((person) => (
          <li key={person.id} className={person.may ? "" : "text-ink-2"}>
            <span className={person.may ? "font-medium" : ""}>{person.name}</span>{" "}
            {person.may && <Chip tone="success">Could</Chip>}
            <span className="block text-12 text-ink-2">{person.because}</span>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}
