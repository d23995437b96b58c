/** A form sent twice has one effect: pressed twice, sent again after a lost answer, or after going back. */
import type { APIResponse, Locator, Page, Request } from "@playwright/test";
import { customerOf, inDays, qualifiedFor, unheardOf } from "@/lib/testing/desk";
import type { PersonName } from "@/lib/testing/people";
import { proposedChannel } from "@/lib/testing/shared-records";
import { lettersTo } from "@/lib/testing/signing";
import { type Colleague, expect, test } from "./support/journey";

interface CreatingForm {
  readonly what: string;
  readonly who: PersonName;
  /** The address of the form. */
  readonly place: () => Promise<string>;
  /** Fills in what is required, with this name for what is made. */
  readonly fill: (colleague: Colleague, name: string) => Promise<unknown>;
  readonly button: string;
  /** The list in which there is one of them afterwards. */
  readonly listed: (name: string) => string;
}

const nameField = (main: Locator) => main.getByRole("textbox", { name: "Name", exact: true }).first();
const search = (path: string) => (name: string) => `${path}?q=${encodeURIComponent(name)}`;

const forms: readonly CreatingForm[] = [
  {
    what: "a customer",
    who: "rep",
    place: async () => "/customers/new",
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByLabel("Country").selectOption({ label: "Germany" });
    },
    button: "Create customer",
    listed: search("/customers"),
  },
  {
    what: "an opportunity",
    who: "rep",
    place: async () => "/qualification/new",
    fill: async ({ page, main }, name) => {
      const { name: customer } = await customerOf("rep");
      await main.getByLabel("What they may want").fill(name);
      await main.getByRole("combobox", { name: "Customer" }).fill(customer);
      await page.getByRole("option", { name: customer }).click();
      await main.getByLabel("Needed on").fill(inDays(60));
    },
    button: "Create opportunity",
    listed: search("/qualification"),
  },
  {
    what: "an offering",
    who: "catalog",
    place: async () => "/offerings/new",
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByRole("group", { name: "Price 1" }).getByLabel("Amount, EUR").fill("90");
      await main.getByRole("group", { name: "Price 2" }).getByLabel("Amount, EUR").fill("150");
    },
    button: "Create and launch",
    listed: search("/offerings"),
  },
  {
    what: "a specification",
    who: "catalog",
    place: async () => "/offerings/specifications/new",
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByRole("group", { name: "Characteristic 1" }).getByLabel("Name").fill("Bandwidth");
    },
    button: "Create and launch",
    listed: search("/offerings/specifications"),
  },
  {
    what: "a channel",
    who: "salesDevelopment",
    place: async () => "/sales-development/channels/new",
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByLabel("How it reaches the customer").selectOption({ label: "Reseller" });
    },
    button: "Propose channel",
    listed: search("/sales-development/channels"),
  },
  {
    what: "a price list",
    who: "salesDevelopment",
    place: async () => `/sales-development/price-lists/new?channel=${await proposedChannel()}`,
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByLabel("For everything", { exact: true }).fill("95");
    },
    button: "Draft price list",
    listed: search("/sales-development/price-lists"),
  },
];

/** The form's own post, with what the browser sent. */
const posts = (request: Request) => request.method() === "POST" && request.headers()["next-action"] !== undefined;

/** Presses twice at once, waits until it is done, and sends the same bytes again, as after an answer that got lost. */
async function sentAgain(page: Page, button: Locator, done: () => Promise<unknown>) {
  const sent = page.waitForRequest(posts);
  await button.dblclick();
  const request = await sent;
  await done();
  const { "content-length": _, ...headers } = await request.allHeaders();
  const plain = Object.fromEntries(Object.entries(headers).filter(([key]) => !key.startsWith(":")));
  const data = request.postDataBuffer() ?? Buffer.alloc(0);
  return page.request.post(request.url(), { headers: plain, data, maxRedirects: 0 });
}

/** The record that is in front of whoever looks at this page. */
const shownIn = (page: Page): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())?.[0] ?? "none";

async function expectToLeadTo(answer: APIResponse, id: string) {
  expect(answer.headers()["x-action-redirect"] ?? (await answer.text())).toContain(id);
}

for (const form of forms)
  test(`${form.what} is made once, however often its form is sent`, async ({ as }) => {
    const colleague = await as(form.who);
    const { page, main } = colleague;
    const name = `${unheardOf()} once`;
    await page.goto(await form.place());
    await form.fill(colleague, name);
    const button = main.getByRole("button", { name: form.button, exact: true });
    const isMade = () => expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
    await expectToLeadTo(await sentAgain(page, button, isMade), shownIn(page));

    await page.goBack();
    await button.click();
    await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();

    await page.goto(form.listed(name));
    // A list of prices has its number beside its name.
    await expect(main.getByRole("link", { name: new RegExp(`^${name}( v1)?$`) })).toHaveCount(1);
  });

test("a contact is added once, however often its form is sent", async ({ as }) => {
  const { organisationId } = await customerOf("rep");
  const { page, main } = await as("rep");
  const name = `${unheardOf()} Once`;
  await page.goto(`/customers/${organisationId}?tab=contacts`);
  await main.getByRole("button", { name: "Add contact" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await dialog.getByLabel("E-mail").fill(`${name.split(" ")[0]?.toLowerCase()}@once.example`);
  const button = dialog.getByRole("button", { name: "Add contact" });
  expect((await sentAgain(page, button, () => expect(dialog).toBeHidden())).ok()).toBe(true);
  await page.reload();
  await expect(main.getByText(name, { exact: true })).toHaveCount(1);
});

test("an agreement is started, submitted and sent once, however often it is pressed", async ({ as }) => {
  const { id: opportunity, customer } = await qualifiedFor("rep");
  const { page, main } = await as("rep");
  await page.goto(`/agreements/new?opportunity=${opportunity}`);
  const start = main.getByRole("button", { name: "Start agreement" });
  const submit = main.getByRole("button", { name: /^Send to Dana Ito and lock 1 line/ });
  await expectToLeadTo(await sentAgain(page, start, () => expect(submit).toBeVisible()), shownIn(page));

  const isSent = () => expect(main.getByText("Signers, evidence and orders passed on")).toBeVisible();
  await expectToLeadTo(await sentAgain(page, submit, isSent), shownIn(page));

  await page.goto(`/agreements?q=${encodeURIComponent(customer.name)}`);
  await expect(main.locator("tbody tr")).toHaveCount(1);
  expect(await lettersTo(customer.email, "signing_link")).toHaveLength(1);
});
