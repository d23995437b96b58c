import type { Reaction } from "@/lib/platform/outbox";
import { sendApprovedAgreement } from "./commands/send-approved-agreement";
import { settleApproval } from "./commands/settle-approval";

/** A decision on an agreement's content: the agreement follows it, and leaves for signature when that was wished. */
export const followApproval: Reaction = async (ctx, event) => {
  const { subjectKind, subjectId } = event.data;
  if (subjectKind !== "agreement" || typeof subjectId !== "string") return;
  await settleApproval(ctx, { agreementId: subjectId });
  await sendApprovedAgreement(ctx, { agreementId: subjectId });
};
