/** The deal line, from an offering to a product in the customer's hands, as the people concerned take it. */
import type { Colleague } from "./support/journey";
import { expect, test } from "./support/journey";

test.setTimeout(240_000);

/** A name that resembles nobody's, because journeys may run twice on one desk. */
const customer = `${Array.from({ length: 9 }, () => "bdfgklmnprst"[Math.floor(Math.random() * 12)] ?? "").join("o")} Freight`;
const signatory = { name: "Dana Ito", email: "dana.ito@fjordhavn.example" };

/** A date some days from today, as date fields take it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The link in the newest mail to somebody whose subject matches, as the demo's mailbox shows it. */
async function openMail(reader: Colleague, subject: RegExp): Promise<string> {
  const newest = reader.main.getByRole("link", { name: subject }).first();
  await expect(async () => {
    await reader.page.goto("/mailbox");
    await expect(newest).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await newest.click();
  await expect(reader.main.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  return (await reader.main.textContent()) ?? "";
}

async function launchesOffering({ page, main }: Colleague, name: string) {
  await page.goto("/offerings/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).first().fill(name);
  await main.getByRole("group", { name: "Price 1" }).getByLabel("Amount, EUR").fill("900");
  await main.getByRole("group", { name: "Price 2" }).getByLabel("Amount, EUR").fill("1500");
  await main.getByRole("button", { name: "Create and launch" }).click();
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(main.getByText("Launched").first()).toBeVisible();
}

async function entersCustomer({ page, main }: Colleague) {
  await page.goto("/customers/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).fill(customer);
  await main.getByLabel("What they are to us").selectOption({ label: "Prospect" });
  await main.getByLabel("Country").selectOption({ label: "Germany" });
  await main.getByRole("button", { name: "Create customer" }).click();
  await expect(main.getByRole("heading", { level: 1, name: customer })).toBeVisible();
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

async function qualifiesOpportunity({ page, main }: Colleague, offering: string) {
  await page.goto("/qualification/new");
  await main.getByLabel("What they may want").fill("Connect the quay");
  await main.getByRole("combobox", { name: "Customer" }).fill(customer);
  await page.getByRole("option", { name: new RegExp(customer) }).click();
  await main.getByLabel("Needed on").fill(inDays(90));
  await main.getByRole("button", { name: "Create opportunity" }).click();
  await expect(main.getByRole("heading", { level: 1, name: "Connect the quay" })).toBeVisible();
  await main.getByRole("combobox", { name: "Add an offering" }).fill(offering);
  await page.getByRole("option", { name: new RegExp(offering) }).click();
  await expect(main.getByRole("table", { name: "Solution" }).getByText(offering)).toBeVisible();
  for (const factor of ["Risk", "Effort to win", "Financing", "Commitment", "Resources", "Size of development"]) {
    const row = main.getByRole("form", { name: factor, exact: true });
    await row.getByText("5", { exact: true }).click();
    await expect(row.getByRole("radio", { name: "5", exact: true })).toBeChecked();
    await expect(row).not.toHaveAttribute("aria-busy", "true");
  }
  await page.reload();
  const notes = main.locator("#decision").getByRole("textbox");
  if (await notes.isVisible()) await notes.fill("They need it, and we deliver it today");
  await main.getByRole("button", { name: /^Qualify/ }).click();
  await expect(main.getByText("Qualified").first()).toBeVisible();
}

async function submitsAgreement({ main }: Colleague, offering: string): Promise<string> {
  await main
    .getByRole("link", { name: /agreement/i })
    .first()
    .click();
  await main.getByRole("button", { name: "Start agreement" }).click();
  const discount = main.getByLabel(new RegExp(`Discount on .*${offering}`));
  await expect(discount).toBeVisible();
  const signs = main.getByLabel("Signs for the customer");
  await expect(signs.locator("option:checked")).toContainText(signatory.name);
  await discount.fill("12");
  await discount.press("Tab");
  await expect(main.getByText(/12 % is above 10 %/)).toBeVisible();
  await main.getByRole("button", { name: /^Submit/ }).click();
  const heading = main.getByRole("heading", { level: 1 });
  await expect(main.getByText(/Waiting for approval|Approval pending|In approval/).first()).toBeVisible();
  return ((await main.textContent()) ?? "").match(/AGR-\d{6}/)?.[0] ?? (await heading.textContent()) ?? "";
}

async function approves(manager: Colleague, agreement: string) {
  const link = (await openMail(manager, new RegExp(`${agreement}.*`))).match(/https?:\/\/\S+\/inbox\/\S+/)?.[0] ?? "";
  await manager.page.goto(link);
  await manager.main.getByRole("button", { name: /^Approve/ }).click();
  await expect(manager.main.getByText(/approved/i).first()).toBeVisible();
}

async function signs(outside: Colleague, reader: Colleague, agreement: string) {
  const link = (await openMail(reader, new RegExp(`sign ${agreement}`))).match(/https?:\/\/\S+\/sign\/\S+/)?.[0] ?? "";
  const { page } = outside;
  await page.goto(link);
  await page.getByRole("button", { name: /agree|electronic/i }).click();
  const code = (await openMail(reader, new RegExp(`code for ${agreement}`))).match(/(\d{6}) is your code/)?.[1] ?? "";
  for (const term of await page.locator('input[name="keyTerms"]').all()) await term.check();
  await page.getByLabel("Your full name").fill(signatory.name);
  await page.getByLabel("Code from your mail").fill(code);
  await page.getByRole("button", { name: new RegExp(`I have read ${agreement}`) }).click();
  await expect(page.getByText(/signed/i).first()).toBeVisible();
}

async function delivers({ page, main }: Colleague, agreement: string, offering: string) {
  await expect(async () => {
    await page.goto(`/purchasing/purchases?q=${agreement}`);
    await expect(main.getByRole("link", { name: /^ORD-/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await main.getByRole("link", { name: /^ORD-/ }).click();
  await main.getByRole("button", { name: "Start all items" }).click();
  await main.getByRole("button", { name: "Complete every item in progress" }).click();
  await expect(main.getByText("Completed").first()).toBeVisible();
  await expect(main.getByText(`completed ${offering}`, { exact: false }).first()).toBeVisible();
}

test("a launched offering becomes a signed agreement and a product in the customer's hands", async ({
  as,
  visitor,
}) => {
  const offering = `Harbour Line ${Date.now()}`;
  const catalog = await as("catalog");
  await launchesOffering(catalog, offering);

  const rep = await as("rep");
  await entersCustomer(rep);
  await qualifiesOpportunity(rep, offering);
  const agreement = await submitsAgreement(rep, offering);

  const manager = await as("manager", { phone: true });
  await approves(manager, agreement);

  const outside = await visitor({ phone: true, javaScript: false });
  await signs(outside, rep, agreement);

  const purchasing = await as("purchasing");
  await delivers(purchasing, agreement, offering);

  await expect(async () => {
    await rep.page.goto("/customers");
    await rep.main.getByRole("link", { name: customer }).first().click();
    await rep.main.getByRole("link", { name: /^What they have/ }).click();
    await expect(rep.main.getByText(offering).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});
