import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { settleChange } from "./commands/settle-change";

/** A decision on a change of a purchase: the purchase follows it. */
export const followChangeApproval: Reaction = async (ctx, { data }) => {
  if (data.subjectKind !== "purchase_change") return;
  must(await settleChange(ctx, { changeId: String(data.subjectId) }));
};
