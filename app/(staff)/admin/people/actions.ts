"use server";

import { revalidatePath } from "next/cache";
import { correctPerson } from "@/lib/parties/staff/commands/correct-person";
import { correctPosition } from "@/lib/parties/staff/commands/correct-position";
import { createPosition } from "@/lib/parties/staff/commands/create-position";
import { createTeam } from "@/lib/parties/staff/commands/create-team";
import { endEmployment } from "@/lib/parties/staff/commands/end-employment";
import { endRole } from "@/lib/parties/staff/commands/end-role";
import { fillPosition } from "@/lib/parties/staff/commands/fill-position";
import { grantRole } from "@/lib/parties/staff/commands/grant-role";
import { hirePerson } from "@/lib/parties/staff/commands/hire-person";
import { setPassword } from "@/lib/parties/staff/commands/set-password";
import { signOutEverywhere } from "@/lib/parties/staff/commands/sign-out-everywhere";
import { vacatePosition } from "@/lib/parties/staff/commands/vacate-position";
import {
  correctPersonInput,
  correctPositionInput,
  createPositionInput,
  createTeamInput,
  endEmploymentInput,
  endRoleInput,
  fillPositionInput,
  grantRoleInput,
  hirePersonInput,
  setPasswordInput,
  signOutEverywhereInput,
  vacatePositionInput,
} from "@/lib/parties/staff/inputs";
import { action } from "@/lib/platform/action";

const refreshPeople = () => revalidatePath("/admin/people", "layout");

export const hirePersonAction = action(hirePersonInput, hirePerson, ({ id }) => `/admin/people/${id}`);
export const correctPersonAction = action(correctPersonInput, correctPerson, refreshPeople);
export const endEmploymentAction = action(endEmploymentInput, endEmployment, refreshPeople);
export const signOutEverywhereAction = action(signOutEverywhereInput, signOutEverywhere, refreshPeople);
export const setPasswordAction = action(setPasswordInput, setPassword, refreshPeople);
export const grantRoleAction = action(grantRoleInput, grantRole, refreshPeople);
export const endRoleAction = action(endRoleInput, endRole, refreshPeople);
export const createTeamAction = action(createTeamInput, createTeam, refreshPeople);
export const createPositionAction = action(createPositionInput, createPosition, refreshPeople);
export const correctPositionAction = action(correctPositionInput, correctPosition, refreshPeople);
export const fillPositionAction = action(fillPositionInput, fillPosition, refreshPeople);
export const vacatePositionAction = action(vacatePositionInput, vacatePosition, refreshPeople);
