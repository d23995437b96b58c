import { DateTime } from "@/components/date-time";
import { Panel } from "@/components/panel";
import { Status, type Tone } from "@/components/status";
import {
  type RequestState,
  requestStateNames,
  type StepState,
  stepStateNames,
} from "@/lib/approvals/requests/domain/lifecycle";
import type { ApprovalView } from "@/lib/approvals/requests/queries/approval-for";

const requestTones: Record<RequestState, Tone> = {
  not_required: "success",
  in_review: "pending",
  blocked: "danger",
  approved: "success",
  returned: "warning",
  rejected: "danger",
  recalled: "neutral",
  superseded: "neutral",
};
const stepTones: Record<StepState, Tone> = {
  pending: "pending",
  approved: "success",
  carried_over: "success",
  returned: "warning",
  rejected: "danger",
  withdrawn: "neutral",
  invalidated: "neutral",
};
const functions = { sales: "Sales", finance: "Finance", legal: "Legal" } as const;

/** Where the approval of exactly this content stands, and why it was needed. */
export function ApprovalPanel({ approval, isFrozen }: { approval: ApprovalView | undefined; isFrozen: boolean }) {
  if (!approval)
    return (
      <Panel title="Approval">
        <p className="text-13 text-ink-2">
          {isFrozen ? "No approval is recorded." : "Asked for when the version is submitted."}
        </p>
      </Panel>
    );
  return (
    <Panel
      title="Approval"
      actions={<Status word={requestStateNames[approval.state]} tone={requestTones[approval.state]} />}
    >
      {approval.steps.length === 0 ? (
        <p className="text-13 text-ink-2">
          No rule asks for a decision. Recorded <DateTime at={approval.requestedAt} />.
        </p>
      ) : (
        <ol className="flex flex-col gap-3 text-13">
          {approval.steps.map((step) => (
            <li key={step.id} className="flex flex-col gap-0.5">
              <span className="flex items-center justify-between gap-2">
                <span className="font-medium">{functions[step.function]}</span>
                <Status word={stepStateNames[step.state]} tone={stepTones[step.state]} />
              </span>
              {step.sentences.map((sentence) => (
                <span key={sentence} className="text-12 text-ink-2">
                  {sentence}
                </span>
              ))}
              {step.evidence ? (
                <span className="text-12">{step.evidence}</span>
              ) : (
                <span className="text-12">
                  {step.blocked ?? `Asked: ${step.asks.map((each) => each.name).join(", ")}`}
                </span>
              )}
              {step.reason && <span className="text-12">“{step.reason}”</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
