/** Step 3: the rep enters a customer with who signs and where it goes, and is warned of a double. */
import { type Colleague, expect } from "../support/journey";

export const signatory = { name: "Dana Ito", email: "dana.ito@fjordhavn.example" };

async function fillsIn({ page, main }: Colleague, name: string) {
  await page.goto("/customers/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await main.getByLabel("What they are to us").selectOption({ label: "Prospect" });
  await main.getByLabel("Country").selectOption({ label: "Germany" });
  await main.getByRole("button", { name: "Create customer" }).click();
}

export async function entersCustomer(rep: Colleague, name: string) {
  const { page, main } = rep;
  await fillsIn(rep, name);
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
  await main.getByRole("link", { name: /^Contacts/ }).click();
  await main.getByRole("button", { name: "Add contact" }).first().click();
  const contact = page.getByRole("dialog");
  await contact.getByRole("textbox", { name: "Name", exact: true }).fill(signatory.name);
  await contact.getByLabel("E-mail").fill(signatory.email);
  await contact.getByLabel("May sign up to").fill("1000000");
  await contact.getByLabel("Signatory").check();
  await contact.getByRole("button", { name: "Add contact" }).click();
  await expect(contact).toBeHidden();
  await main.getByRole("link", { name: /^Sites/ }).click();
  await main.getByRole("button", { name: "Add site" }).first().click();
  const site = page.getByRole("dialog");
  await site.getByRole("textbox", { name: "Name", exact: true }).fill("Quay 4");
  await site.getByLabel("Street and number").fill("Am Kai 4");
  await site.getByLabel("Postcode").fill("18055");
  await site.getByLabel("City").fill("Rostock");
  await site.getByLabel("Country").selectOption({ label: "Germany" });
  await site.getByRole("button", { name: "Add site" }).click();
  await expect(site).toBeHidden();
}

/** Who enters them again is shown whom they may mean, and loses nothing that was typed. */
export async function isWarnedOfADouble(rep: Colleague, name: string) {
  const { main } = rep;
  await fillsIn(rep, `${name} GmbH`);
  await expect(main.getByText("Known already?")).toBeVisible();
  await expect(main.getByRole("link", { name, exact: true })).toBeVisible();
  await expect(main.getByRole("checkbox", { name: "This is another organisation" })).not.toBeChecked();
  await expect(main.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(`${name} GmbH`);
}
