"use server";

import { revalidatePath } from "next/cache";
import { addContact } from "@/lib/parties/customers/commands/add-contact";
import { addSite } from "@/lib/parties/customers/commands/add-site";
import { correctContact } from "@/lib/parties/customers/commands/correct-contact";
import { correctOrganisation } from "@/lib/parties/customers/commands/correct-organisation";
import { correctSite } from "@/lib/parties/customers/commands/correct-site";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import { markContactLeft } from "@/lib/parties/customers/commands/mark-contact-left";
import { reopenSite } from "@/lib/parties/customers/commands/reopen-site";
import {
  addContactInput,
  addSiteInput,
  closeSiteInput,
  correctContactInput,
  correctOrganisationInput,
  correctSiteInput,
  createOrganisationInput,
  markContactLeftInput,
  reopenSiteInput,
} from "@/lib/parties/customers/inputs";
import { action } from "@/lib/platform/action";
import { closeSite } from "@/lib/purchasing/orders/commands/close-site";

const customer = ({ id }: { id: string }) => `/customers/${id}`;
const refresh = () => revalidatePath("/customers/[id]", "page");

export const createOrganisationAction = action(createOrganisationInput, createOrganisation, customer);
export const correctOrganisationAction = action(correctOrganisationInput, correctOrganisation, customer);
export const addSiteAction = action(addSiteInput, addSite, refresh);
export const correctSiteAction = action(correctSiteInput, correctSite, refresh);
export const closeSiteAction = action(closeSiteInput, closeSite, refresh);
export const reopenSiteAction = action(reopenSiteInput, reopenSite, refresh);
export const addContactAction = action(addContactInput, addContact, refresh);
export const correctContactAction = action(correctContactInput, correctContact, refresh);
export const markContactLeftAction = action(markContactLeftInput, markContactLeft, refresh);
