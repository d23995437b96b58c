"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { commonSentences } from "@/components/form-state";
import { newFormKey } from "@/components/form-values";
import { toast } from "@/components/toast";
import { say } from "@/lib/kernel/result";
import { addSolutionItemAction } from "../actions";
import { itemSentences } from "../sentences";

/** Picks an offering from the inventory into the solution: found by typing, in with one press. */
export function AddItem({ opportunityId }: { opportunityId: string }) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [wrong, setWrong] = useState<string>();
  const [pending, startTransition] = useTransition();

  function add(chosen: ComboboxOption | undefined) {
    if (!chosen || pending) return;
    startTransition(async () => {
      const data = new FormData();
      const input = { opportunityId, offeringVersionId: chosen.value, quantity: "1", siteId: "", needOn: "" };
      for (const [name, value] of Object.entries({ ...input, idempotencyKey: newFormKey() })) data.set(name, value);
      const answer = await addSolutionItemAction({ status: "idle" }, data);
      if (answer.status === "done") {
        setWrong(undefined);
        setRound(round + 1);
        toast(`${chosen.label} added`);
        router.refresh();
        return;
      }
      setWrong(
        answer.status === "refused"
          ? say({ ...commonSentences, ...itemSentences }, answer.refusal)
          : "It could not be added. Try again.",
      );
    });
  }

  return (
    <div className="flex flex-col gap-1" aria-busy={pending || undefined}>
      <Combobox
        key={round}
        source="/qualification/find?what=offering"
        onChoose={add}
        placeholder="Add an offering: name or number"
        aria-label="Add an offering"
        className="max-w-md"
      />
      {wrong && (
        <p role="alert" className="text-12 font-medium text-danger">
          {wrong}
        </p>
      )}
    </div>
  );
}
