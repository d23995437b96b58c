import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { Chip, Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import { requestStateNames, stepStateNames } from "@/lib/approvals/requests/domain/lifecycle";
import type { ApprovalPage } from "@/lib/approvals/requests/queries/approval-page";
import { requestTones, stepTones } from "../sentences";
import { journalWords } from "./journal-words";

type Props = { page: ApprovalPage };

/** Who could approve, and why not the others. */
export function WhoCould({ page }: Props) {
  const people = page.whoCould.toSorted((a, b) => Number(b.may) - Number(a.may) || Number(b.asked) - Number(a.asked));
  const able = people.filter((person) => person.may);
  return (
    <Panel title="Who could decide" note={able.length === 0 ? "Nobody today" : undefined}>
      <ul className="flex flex-col gap-2 text-13">
        {able.map((person) => (
          <li key={person.id}>
            <span className="font-medium">{person.name}</span> {person.asked && <Chip tone="pending">Asked</Chip>}
            <span className="block text-12 text-ink-2">
              {person.seat} · {person.because}
            </span>
          </li>
        ))}
      </ul>
      {people.length > able.length && (
        <details className={able.length > 0 ? "mt-3 text-13" : "text-13"} open={able.length === 0}>
          <summary className="min-h-6 text-12 text-ink-2">Why not the other {people.length - able.length}?</summary>
          <ul className="mt-2 flex flex-col gap-2">
            {people
              .filter((person) => !person.may)
              .map((person) => (
                <li key={person.id}>
                  {person.name} {person.asked && <Chip tone="pending">Asked</Chip>}
                  <span className="block text-12 text-ink-2">{person.because}</span>
                </li>
              ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** The other decisions that the same content needs. */
export function OtherSteps({ page }: Props) {
  const others = page.steps.filter((step) => step.id !== page.step.id);
  if (others.length === 0) return null;
  return (
    <Panel title="Other decisions needed">
      <ul className="flex flex-col gap-2 text-13">
        {others.map((step) => (
          <li key={step.id} className="flex flex-wrap items-center justify-between gap-2">
            <TextLink href={`/inbox/${step.id}`}>{functionNames[step.function]}</TextLink>
            <Status word={stepStateNames[step.state]} tone={stepTones[step.state]} />
            {step.evidence && <span className="basis-full text-12 text-ink-2">{step.evidence}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function CustomerHistory({ page }: Props) {
  if (page.customer.length === 0) return null;
  return (
    <Panel title={`Earlier for ${page.request.card.customer}`}>
      <ul className="flex flex-col gap-2 text-13">
        {page.customer.map((deal) => (
          <li key={`${deal.href} ${deal.at.toISOString()}`}>
            {deal.label}
            <span className="flex flex-wrap items-center gap-2 text-12 text-ink-2">
              <Status word={requestStateNames[deal.state]} tone={requestTones[deal.state]} />
              <DateTime at={deal.at} dateOnly />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function StepHistory({ page }: Props) {
  return (
    <Panel title="History">
      <Timeline
        entries={page.history.map((entry) => ({
          ...{ id: entry.id, actorName: entry.actorName, at: entry.at, onBehalfOf: entry.onBehalfOf },
          text: journalWords(entry.type, entry.data as Record<string, unknown>),
        }))}
      />
    </Panel>
  );
}
