import { z } from "zod";
import { date, email, id, line, optionalDate, optionalId, version, whole } from "@/lib/kernel/fields";
import { roles } from "@/lib/kernel/permissions";
import { businessFunctions } from "./domain/position";

const zone = line(60).refine(isZone, "Give a time zone like Europe/Berlin.");
export const locales = ["en-GB", "en-US", "de-DE", "fr-FR", "sv-SE", "pl-PL"] as const;
const locale = z.enum(locales, { error: "Choose a format." });

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const personFields = { name: line(120), email, zone, locale };
export const hirePersonInput = z.strictObject({ ...personFields, activeFrom: date });
export const appointAdministratorInput = z.strictObject({ name: line(120), email });
export const correctPersonInput = z.strictObject({ id, version, ...personFields });
export const endEmploymentInput = z.strictObject({ id, version, on: date });
export const changePreferencesInput = z.strictObject({ zone, locale });
export const signOutEverywhereInput = z.strictObject({ id });

export const setPasswordInput = z
  .strictObject({ id, password: z.string({ error: "Type a password." }).max(200), repeated: z.string().max(200) })
  .refine(({ password, repeated }) => password === repeated, {
    path: ["repeated"],
    message: "This is not the same password.",
  });

const endsAfter = (given: { validFrom: string; validUntil: string | null }) =>
  given.validUntil === null || given.validUntil > given.validFrom;
const endFault = { path: ["validUntil"], error: "It ends before it begins." };

export const grantRoleInput = z
  .strictObject({
    personId: id,
    role: z.enum(roles, { error: "Choose a role." }),
    validFrom: date,
    validUntil: optionalDate,
  })
  .refine(endsAfter, endFault);
export const endRoleInput = z.strictObject({ id, on: date });

export const createTeamInput = z.strictObject({ name: line(120), parentId: optionalId });

const positionFields = {
  title: line(120),
  businessFunction: z.enum(businessFunctions, { error: "Choose a function." }),
  level: whole(0, 5),
  teamId: id,
  reportsTo: optionalId,
};
export const createPositionInput = z.strictObject(positionFields);
export const correctPositionInput = z.strictObject({ id, version, ...positionFields });
export const fillPositionInput = z
  .strictObject({ positionId: id, personId: id, validFrom: date, validUntil: optionalDate })
  .refine(endsAfter, endFault);
export const vacatePositionInput = z.strictObject({ id, on: date });

export type AppointAdministrator = z.output<typeof appointAdministratorInput>;
export type HirePerson = z.output<typeof hirePersonInput>;
export type ChangePreferences = z.output<typeof changePreferencesInput>;
export type CorrectPerson = z.output<typeof correctPersonInput>;
export type EndEmployment = z.output<typeof endEmploymentInput>;
export type SignOutEverywhere = z.output<typeof signOutEverywhereInput>;
export type SetPassword = z.output<typeof setPasswordInput>;
export type GrantRole = z.output<typeof grantRoleInput>;
export type EndRole = z.output<typeof endRoleInput>;
export type CreateTeam = z.output<typeof createTeamInput>;
export type CreatePosition = z.output<typeof createPositionInput>;
export type CorrectPosition = z.output<typeof correctPositionInput>;
export type FillPosition = z.output<typeof fillPositionInput>;
export type VacatePosition = z.output<typeof vacatePositionInput>;
