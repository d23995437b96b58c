/** Customers of the tests, entered by the commands. */
import { must } from "@/lib/kernel/result";
import { addContact } from "@/lib/parties/customers/commands/add-contact";
import { addSite } from "@/lib/parties/customers/commands/add-site";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import type { AddContact, AddSite, CreateOrganisation } from "@/lib/parties/customers/inputs";
import type { Context } from "@/lib/platform/command";
import { people } from "./world";

export const nordwind = {
  name: "Nordwind Logistik GmbH",
  legalName: null,
  registrationNumber: null,
  kind: "prospect",
  country: "DE",
  industry: null,
  segment: null,
  tier: null,
  tierReason: null,
  parentId: null,
  website: null,
  acknowledged: false,
} as const satisfies Omit<CreateOrganisation, "ownerId">;

/** A prospect of this person's, or of the owner given; answers its id. */
export async function prospect(ctx: Context, given: Partial<CreateOrganisation> = {}): Promise<string> {
  const { rep } = await people();
  const ownerId = given.ownerId ?? (ctx.actor.kind === "person" ? ctx.actor.id : rep);
  return must(await createOrganisation(ctx, { ...nordwind, ...given, ownerId })).id;
}

export const harbour = {
  name: "Harbour office",
  street: "Am Kai 4",
  postcode: "20457",
  city: "Hamburg",
  country: "DE",
} as const satisfies Omit<AddSite, "organisationId">;

export async function siteOf(ctx: Context, organisationId: string, given: Partial<AddSite> = {}): Promise<string> {
  return must(await addSite(ctx, { ...harbour, ...given, organisationId })).id;
}

export const dana = {
  name: "Dana Ito",
  title: "Head of IT",
  email: "dana.ito@nordwind.example",
  phone: null,
  language: "en",
  roles: ["signatory"],
  signingLimit: null,
} satisfies Omit<AddContact, "organisationId">;

export async function contactOf(
  ctx: Context,
  organisationId: string,
  given: Partial<AddContact> = {},
): Promise<string> {
  return must(await addContact(ctx, { ...dana, ...given, organisationId })).id;
}
