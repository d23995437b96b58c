"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { TextInput } from "@/components/text-input";
import { save } from "./view-actions";

const sentences = { name_taken: "You have a view of this name here. Choose another name." };

type Props = { list: string; query: string; onClose: () => void; onSaved: (id: string) => void };

/** Names what a list shows; loaded when somebody wants to. */
export default function SaveViewDialog({ list, query, onClose, onSaved }: Props) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width="narrow" title="Save this view">
      <ActionForm
        action={save}
        sentences={sentences}
        submit="Save view"
        hidden={{ list, query }}
        draft={false}
        done="View saved"
        onDone={(value) => onSaved((value as { id: string }).id)}
      >
        <Field name="name" label="Name" required>
          <TextInput maxLength={60} />
        </Field>
        <Checkbox name="shared" label="Share with everybody who sees this list" hint="Only you can change it." />
      </ActionForm>
    </Dialog>
  );
}
