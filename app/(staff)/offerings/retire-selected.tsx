"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { newFormKey } from "@/components/form-values";
import { useSelection } from "@/components/selection";
import { TextInput } from "@/components/text-input";
import { toast } from "@/components/toast";
import { plural } from "@/lib/kernel/text";
import { retireOfferingsAction, undoRetirementAction } from "./actions";
import { retireSentences } from "./sentences";

type Retired = { readonly retirementId: string; readonly retired: number };

/** Retires the selected offerings; the toast takes it back. */
export function RetireSelected() {
  const { ids, count, clear } = useSelection();
  const [open, setOpen] = useState(false);
  const router = useRouter();

  async function takeBack(retirementId: string) {
    const data = new FormData();
    data.set("retirementId", retirementId);
    data.set("idempotencyKey", newFormKey());
    const answer = await undoRetirementAction({ status: "idle" }, data);
    if (answer.status === "done") toast("On sale again");
    else toast({ text: "It could not be undone. Something went on since.", tone: "danger" });
    router.refresh();
  }

  return (
    <>
      <Button variant="secondary" size="compact" onClick={() => setOpen(true)}>
        Retire
      </Button>
      <Dialog open={open} onOpenChange={setOpen} width="narrow" title={`Retire ${plural(count, "offering")}`}>
        <ActionForm
          action={retireOfferingsAction}
          sentences={retireSentences}
          submit={`Retire ${plural(count, "offering")}`}
          submitVariant="danger"
          hidden={{ offeringIds: ids.join(",") }}
          draft={false}
          name="retire"
          onDone={(value) => {
            const { retirementId, retired } = value as Retired;
            setOpen(false);
            clear();
            toast({ text: `${plural(retired, "offering")} retired`, undo: () => takeBack(retirementId) });
          }}
        >
          <Field name="statusReason" label="Reason" required hint="Kept with each of them.">
            <TextInput maxLength={300} defaultValue="No longer offered" />
          </Field>
        </ActionForm>
      </Dialog>
    </>
  );
}
