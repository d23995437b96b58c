import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns } from "@/components/panel";
import { Status } from "@/components/status";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import { isPending, stepStateNames } from "@/lib/approvals/requests/domain/lifecycle";
import { approvalPage } from "@/lib/approvals/requests/queries/approval-page";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { stepTones } from "../sentences";
import { CardContent } from "./card-content";
import { DecisionPanel } from "./decision-panel";
import { CustomerHistory, OtherSteps, StepHistory, WhoCould } from "./step-facts";

export const metadata: Metadata = { title: "Approval" };

/** Everything needed to decide, and the decision. Opening it changes nothing. */
export default async function ApprovalStepPage({ params }: PageProps<"/inbox/[stepId]">) {
  const { stepId } = await params;
  const actor = await requireActor(`/inbox/${stepId}`);
  const page = await orNotFound(approvalPage(actor, stepId));
  const { step, request, requester } = page;
  const waits = isPending(step.state);
  return (
    <>
      <PageHeader
        back={{ href: "/inbox", label: "Inbox" }}
        title={request.subjectLabel}
        status={<Status word={stepStateNames[step.state]} tone={stepTones[step.state]} needsYou={page.may.decide} />}
        meta={
          <>
            <span>{request.card.customer}</span>
            <span>{functionNames[step.function]} decides</span>
            <span>Asked by {requester}</span>
            <DateTime at={request.requestedAt} />
            {waits && (
              <span>
                Goes up <DateTime at={step.dueAt} short />
              </span>
            )}
            <TextLink href={request.subjectHref}>Open the agreement</TextLink>
          </>
        }
      />
      <Columns
        aside={
          <>
            <WhoCould page={page} />
            <OtherSteps page={page} />
            <CustomerHistory page={page} />
            <StepHistory page={page} />
          </>
        }
      >
        <DecisionPanel
          step={{ id: step.id, contentHash: step.contentHash, sentences: step.sentences, blocked: step.blocked }}
          requestId={request.id}
          may={page.may}
          stop={page.stop}
          others={page.whoCould
            .filter((each) => each.may && each.id !== actor.id)
            .map(({ id, name, seat }) => ({ id, name, seat }))}
          decided={page.steps.find((each) => each.id === step.id)?.evidence ?? null}
          reason={page.steps.find((each) => each.id === step.id)?.reason ?? null}
        />
        <CardContent card={request.card} contentHash={request.contentHash} />
      </Columns>
    </>
  );
}
