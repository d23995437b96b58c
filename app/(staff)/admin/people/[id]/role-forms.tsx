"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { type Option, Select } from "@/components/select";
import { endRoleAction, grantRoleAction } from "../actions";
import { roleSentences } from "../sentences";

type GrantProps = { personId: string; name: string; today: string; roles: readonly Option[] };

/** A role for a period. It works from the first day on, at the person's next request. */
export function GrantRole({ personId, name, today, roles }: GrantProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Grant ${name} a role`}
      trigger={<Button size="compact">Grant role</Button>}
    >
      <ActionForm
        name="role"
        action={grantRoleAction}
        sentences={roleSentences}
        submit="Grant role"
        hidden={{ personId }}
        done="Role granted"
        onDone={() => setOpen(false)}
      >
        <Field name="role" label="Role" required>
          <Select options={roles} placeholder="Choose a role" />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="validFrom" label="From" required>
            <DateInput defaultValue={today} />
          </Field>
          <Field name="validUntil" label="Until" hint="The first day without. Empty: no end.">
            <DateInput />
          </Field>
        </div>
      </ActionForm>
    </Dialog>
  );
}

type EndProps = { id: string; role: string; name: string; today: string; from: string };

/** Takes the role away from a day on. */
export function EndRole({ id, role, name, today, from }: EndProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`End ${role.toLowerCase()} of ${name}`}
      trigger={
        <Button size="compact" variant="quiet" aria-label={`End ${role}`}>
          End
        </Button>
      }
    >
      <ActionForm
        name={`end-${id}`}
        draft={false}
        action={endRoleAction}
        sentences={roleSentences}
        submit="End role"
        submitVariant="danger"
        hidden={{ id }}
        done={`${role} ends`}
        onDone={() => setOpen(false)}
      >
        <Field name="on" label="First day without" required>
          <DateInput defaultValue={from > today ? from : today} />
        </Field>
      </ActionForm>
    </Dialog>
  );
}
