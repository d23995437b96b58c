"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { type Option, Select } from "@/components/select";
import { endRoleAction, grantRoleAction } from "../actions";
import { AssignDialog, EndDialog } from "../assignment-forms";
import { roleSentences } from "../sentences";

type GrantProps = { personId: string; name: string; today: string; roles: readonly Option[] };

/** A role for a period. It works from the first day on, at the person's next request. */
export const GrantRole = ({ personId, name, today, roles }: GrantProps) => (
  <AssignDialog
    title={`Grant ${name} a role`}
    trigger={<Button size="compact">Grant role</Button>}
    name="role"
    action={grantRoleAction}
    sentences={roleSentences}
    submit="Grant role"
    hidden={{ personId }}
    done="Role granted"
    today={today}
  >
    <Field name="role" label="Role" required>
      <Select options={roles} placeholder="Choose a role" />
    </Field>
  </AssignDialog>
);

type EndProps = { id: string; role: string; name: string; today: string; from: string };

/** Takes the role away from a day on. */
export const EndRole = ({ id, role, name, ...days }: EndProps) => (
  <EndDialog
    title={`End ${role.toLowerCase()} of ${name}`}
    verb="End"
    spoken={`End ${role}`}
    name={`end-${id}`}
    action={endRoleAction}
    sentences={roleSentences}
    submit="End role"
    hidden={{ id }}
    done={`${role} ends`}
    {...days}
  />
);
