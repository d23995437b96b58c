import { z } from "zod";
import {
  amountMinor,
  email,
  id,
  line,
  optionalId,
  optionalLine,
  optionalParagraph,
  version,
  yes,
} from "@/lib/kernel/fields";
import { type Currency, currencies, type Money, money } from "@/lib/kernel/money";
import { isCountry } from "./domain/country";
import { contactLanguages, contactRoles, organisationKinds, tiers } from "./domain/organisation";

const country = z
  .string({ error: "Choose a country." })
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().refine(isCountry, "Choose a country."));

/** An address in the web, with or without https:// in front; kept with it. Nothing but http and https. */
const website = optionalLine(200).transform((text, ctx) => {
  if (text === null) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (URL.canParse(whole)) {
    const address = new URL(whole);
    if (/^https?:$/.test(address.protocol) && address.hostname.includes(".")) return address.toString();
  }
  ctx.addIssue({ code: "custom", message: "Give an address like www.example.com." });
  return z.NEVER;
});

const phone = optionalLine(40).refine(
  (text) => text === null || /^\+?[\d\s()/.-]{5,}$/.test(text),
  "Give a number like +49 30 123456.",
);

const optionalTier = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.enum(tiers, { error: "Choose A, B or C." }).nullable(),
);

const organisationFields = {
  name: line(200),
  legalName: optionalLine(200),
  registrationNumber: optionalLine(40),
  kind: z.enum(organisationKinds, { error: "Choose what they are to us." }),
  country,
  industry: optionalLine(80),
  segment: optionalLine(80),
  tier: optionalTier,
  tierReason: optionalParagraph(500),
  parentId: optionalId,
  ownerId: id,
  website,
};

const tierHasReason = (given: { tier: string | null; tierReason: string | null }) =>
  given.tier === null || given.tierReason !== null;
const tierFault = { path: ["tierReason"], message: "Say why they are in this tier." };

export const createOrganisationInput = z
  .strictObject({ ...organisationFields, acknowledged: yes })
  .refine(tierHasReason, tierFault);
export const correctOrganisationInput = z
  .strictObject({ ...organisationFields, id, version, acknowledged: yes })
  .refine(tierHasReason, tierFault);

const siteFields = { name: line(120), street: line(200), postcode: line(20), city: line(120), country };
export const addSiteInput = z.strictObject({ organisationId: id, ...siteFields });
export const correctSiteInput = z.strictObject({ id, version, ...siteFields });

export const closeSiteInput = z.strictObject({ id, version });
export const reopenSiteInput = closeSiteInput;

/** Check boxes of one name: none, one or several. */
const roleList = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(contactRoles)).max(contactRoles.length),
);

const contactFields = {
  name: line(120),
  title: optionalLine(120),
  email,
  phone,
  language: z.enum(contactLanguages, { error: "Choose a language." }).default("en"),
  roles: roleList,
  /** What they may sign for; empty when we know of no authority. */
  signingLimit: z.string().max(40).optional(),
  signingCurrency: z.enum(currencies).default("EUR"),
};

/** Reads the limit in its currency. */
function withSigningLimit<T extends { signingLimit?: string | undefined; signingCurrency: Currency }>(
  { signingLimit, signingCurrency, ...rest }: T,
  ctx: z.RefinementCtx,
): Omit<T, "signingLimit" | "signingCurrency"> & { signingLimit: Money | null } {
  if (!signingLimit?.trim()) return { ...rest, signingLimit: null };
  const read = amountMinor(signingLimit, signingCurrency);
  if ("minor" in read) return { ...rest, signingLimit: money(read.minor, signingCurrency) };
  ctx.addIssue({ code: "custom", path: ["signingLimit"], message: read.error });
  return z.NEVER;
}

export const addContactInput = z.strictObject({ organisationId: id, ...contactFields }).transform(withSigningLimit);
export const correctContactInput = z.strictObject({ id, version, ...contactFields }).transform(withSigningLimit);
export const markContactLeftInput = z.strictObject({ id, version });

export type CreateOrganisation = z.output<typeof createOrganisationInput>;
export type CorrectOrganisation = z.output<typeof correctOrganisationInput>;
export type OrganisationFields = Omit<CreateOrganisation, "acknowledged">;
export type AddSite = z.output<typeof addSiteInput>;
export type CorrectSite = z.output<typeof correctSiteInput>;
export type CloseSite = z.output<typeof closeSiteInput>;
export type ReopenSite = z.output<typeof reopenSiteInput>;
export type AddContact = z.output<typeof addContactInput>;
export type CorrectContact = z.output<typeof correctContactInput>;
export type MarkContactLeft = z.output<typeof markContactLeftInput>;
