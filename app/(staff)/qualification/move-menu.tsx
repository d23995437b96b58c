"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { commonSentences } from "@/components/form-state";
import { newFormKey } from "@/components/form-values";
import { Menu } from "@/components/menu";
import { toast } from "@/components/toast";
import { say } from "@/lib/kernel/result";
import { moveOpportunityAction } from "./actions";
import { moveSentences } from "./sentences";
import { openStates, stateNames } from "./state-words";

type Props = {
  row: {
    readonly id: string;
    readonly number: string;
    readonly state: keyof typeof stateNames;
    readonly version: number;
  };
  label?: string;
};

/** "Move to…": the open states at one press; those that need a decision lead to where it is made. */
export function MoveMenu({ row, label = "Move to…" }: Props) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const open = (openStates as readonly string[]).includes(row.state);

  function move(to: string) {
    startTransition(async () => {
      const data = new FormData();
      for (const [name, value] of Object.entries({ id: row.id, version: String(row.version), to }))
        data.set(name, value);
      data.set("idempotencyKey", newFormKey());
      const answer = await moveOpportunityAction({ status: "idle" }, data);
      if (answer.status === "refused")
        toast({ text: say({ ...commonSentences, ...moveSentences }, answer.refusal), tone: "danger" });
      else if (answer.status === "done")
        toast(`${row.number} is ${stateNames[to as keyof typeof stateNames].toLowerCase()}`);
      else toast({ text: "It could not be moved. Reload the page.", tone: "danger" });
      router.refresh();
    });
  }

  const entries = open
    ? [
        ...openStates
          .filter((to) => to !== row.state)
          .map((to) => ({ label: stateNames[to], onPress: () => move(to) })),
        { label: "Qualified, deferred or ended: decide…", href: `/qualification/${row.id}#decision` },
      ]
    : [{ label: "Re-open…", href: `/qualification/${row.id}#decision` }];
  return <Menu label={label} ariaLabel={`Move ${row.number} to`} entries={entries} variant="quiet" size="compact" />;
}
