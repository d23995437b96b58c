"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog, DialogButtons } from "@/components/dialog";
import { newFormKey } from "@/components/form-values";
import { useSelection } from "@/components/selection";
import { toast } from "@/components/toast";
import { useServerAction } from "@/components/use-server-action";
import type { StepOutcome } from "@/lib/approvals/requests/commands/approve-steps";
import { say } from "@/lib/kernel/result";
import { plural } from "@/lib/kernel/text";
import { approveSeveral } from "./actions";
import { decisionSentences } from "./sentences";

/** Approves what is selected in one press; what could not be approved is listed with its reason. */
export function BulkApprove({ titles }: { titles: Readonly<Record<string, string>> }) {
  const { ids, count, clear } = useSelection();
  const { pending, send } = useServerAction(approveSeveral);
  const [outcomes, setOutcomes] = useState<readonly (StepOutcome & { title: string })[]>();

  function approve() {
    const data = new FormData();
    data.set("idempotencyKey", newFormKey());
    for (const id of ids) data.append("steps[]", id);
    send(data, (answer) => {
      if (answer === "elsewhere" || answer.status !== "done")
        return toast({ text: "Nothing was approved. Reload the page and try again.", tone: "danger" });
      const all = (answer.value as { outcomes: StepOutcome[] }).outcomes;
      const refused = all.filter((each) => each.refusal !== null);
      clear();
      if (refused.length === 0) return toast(`${plural(all.length, "approval")} given`);
      setOutcomes(all.map((each) => ({ ...each, title: titles[each.stepId] ?? "An approval" })));
    });
  }

  const refused = outcomes?.filter((each) => each.refusal !== null) ?? [];
  return (
    <>
      <Button variant="primary" size="compact" loading={pending} onClick={approve}>
        Approve {count}
      </Button>
      <Dialog
        title={`${outcomes ? outcomes.length - refused.length : 0} approved, ${refused.length} not`}
        open={outcomes !== undefined}
        onOpenChange={(open) => !open && setOutcomes(undefined)}
      >
        <ul className="flex flex-col divide-y divide-hairline text-13">
          {outcomes?.map((each) => (
            <li key={each.stepId} className="py-2">
              <span className="font-medium">{each.title}</span>
              <span className="block text-ink-2">
                {each.refusal === null ? "Approved" : say(decisionSentences, each.refusal)}
              </span>
            </li>
          ))}
        </ul>
        <DialogButtons>
          <Button onClick={() => setOutcomes(undefined)}>Close</Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
