"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { Menu } from "@/components/menu";
import type { Option } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { endEmploymentAction, setPasswordAction, signOutEverywhereAction } from "../actions";
import { EndDialog } from "../assignment-forms";
import { PersonForm } from "../person-form";
import { employmentSentences, passwordSentences } from "../sentences";

type Person = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
};
type Props = { person: Person; today: string; locales: readonly Option[] };

/** What an administrator does with an account. */
export function PersonActions({ person, today, locales }: Props) {
  const [open, setOpen] = useState<"correct" | "password" | "end">();
  const close = () => setOpen(undefined);
  const onOpenChange = (still: boolean) => !still && close();
  const { id, version, name } = person;
  return (
    <>
      <Menu
        label="Change"
        entries={[
          { label: "Correct details", onPress: () => setOpen("correct") },
          { label: "Set password", onPress: () => setOpen("password") },
          { label: "End employment", onPress: () => setOpen("end"), danger: true },
        ]}
      />
      <ActionButton
        action={signOutEverywhereAction}
        input={{ id }}
        done={`${name} is signed out everywhere`}
        confirm={{
          title: `Sign ${name} out everywhere?`,
          body: "Every session ends at its next request. They may sign in again.",
          consequence: `Sign ${name} out`,
        }}
      >
        Sign out everywhere
      </ActionButton>
      <Dialog open={open === "correct"} onOpenChange={onOpenChange} title={`Correct ${name}`} width="wide">
        <PersonForm values={person} today={today} locales={locales} onDone={close} />
      </Dialog>
      <FormDialog
        open={open === "password"}
        onOpenChange={onOpenChange}
        title={`Set a password for ${name}`}
        description="Every session they have ends. Tell them the password in person."
        name="password"
        draft={false}
        action={setPasswordAction}
        sentences={passwordSentences}
        submit="Set password"
        hidden={{ id }}
        done="Password set"
      >
        <Field name="password" label="New password" required hint="At least 12 characters.">
          <TextInput type="password" autoComplete="new-password" autoFocus />
        </Field>
        <Field name="repeated" label="Once more" required>
          <TextInput type="password" autoComplete="new-password" />
        </Field>
      </FormDialog>
      <EndDialog
        open={open === "end"}
        onOpenChange={onOpenChange}
        title={`End the employment of ${name}`}
        description="Their roles and positions end on that day, and nobody signs in with this account any more."
        name="end"
        action={endEmploymentAction}
        sentences={employmentSentences}
        submit="End employment"
        hidden={{ id, version }}
        done={`The employment of ${name} ends`}
        day="First day without them"
        today={today}
      />
    </>
  );
}
