import { must } from "@/lib/kernel/result";
import { addContact } from "@/lib/parties/customers/commands/add-contact";
import { addSite } from "@/lib/parties/customers/commands/add-site";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import { addContactInput, addSiteInput, createOrganisationInput } from "@/lib/parties/customers/inputs";
import { type DemoCustomer, demoCustomers } from "./customers";
import type { Stage } from "./stage";

export type Account = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly tier: "A" | "B" | "C";
  readonly siteIds: readonly string[];
  readonly signatory: { readonly id: string; readonly name: string; readonly email: string };
};

/** Enters the customers and prospects, each by the seller who looks after them. */
export async function openAccounts(stage: Stage): Promise<Account[]> {
  await enterOurselves(stage);
  const accounts: Account[] = [];
  for (const customer of demoCustomers) {
    stage.pass(20);
    accounts.push(await openAccount(stage, customer));
  }
  return accounts;
}

/** Solvane Networks, which is the other party of every agreement. */
async function enterOurselves(stage: Stage): Promise<void> {
  const ourselves = {
    name: "Solvane Networks",
    legalName: "Solvane Networks GmbH",
    registrationNumber: "HRB 700100",
    kind: "provider",
    country: "DE",
    industry: "Telecommunications",
    ownerId: stage.idOf("sales-head"),
  };
  must(await createOrganisation(await stage.as("sales-head"), createOrganisationInput.parse(ourselves)));
}

async function openAccount(stage: Stage, customer: DemoCustomer): Promise<Account> {
  const seller = await stage.as(customer.owner);
  const { name, legalName, registrationNumber, country, industry, segment, tier, kind } = customer;
  const { id } = must(
    await createOrganisation(
      seller,
      createOrganisationInput.parse({
        ...{ name, legalName, registrationNumber, country, industry, segment, tier, kind },
        tierReason: `${segment} account in ${industry.toLowerCase()}`,
        ownerId: stage.idOf(customer.owner),
        website: `www.${customer.key}.example`,
        acknowledged: "on",
      }),
    ),
  );
  const siteIds: string[] = [];
  for (const site of customer.sites)
    siteIds.push(must(await addSite(seller, addSiteInput.parse({ organisationId: id, ...site }))).id);
  const contactIds: string[] = [];
  for (const contact of customer.contacts) {
    const { signingLimitMinor, roles, ...rest } = contact;
    const signingLimit = signingLimitMinor === null ? "" : (signingLimitMinor / 100).toFixed(2);
    const given = addContactInput.parse({ organisationId: id, ...rest, roles: [...roles], signingLimit });
    contactIds.push(must(await addContact(seller, given)).id);
  }
  const [first] = customer.contacts;
  const signatory = { id: contactIds[0] ?? "", name: first?.name ?? "", email: first?.email ?? "" };
  return { key: customer.key, id, name, owner: customer.owner, tier, siteIds, signatory };
}
