/** A form sent twice has one effect: pressed twice, sent again after a lost answer, or after going back. */
import type { Locator, Page, Request } from "@playwright/test";
import { customerOf, inDays, unheardOf } from "@/lib/testing/desk";
import type { PersonName } from "@/lib/testing/people";
import { type Colleague, expect, test } from "./support/journey";

interface CreatingForm {
  readonly what: string;
  readonly who: PersonName;
  readonly at: string;
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
    at: "/customers/new",
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
    at: "/qualification/new",
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
    at: "/offerings/new",
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
    at: "/offerings/specifications/new",
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
    at: "/sales-development/channels/new",
    fill: async ({ main }, name) => {
      await nameField(main).fill(name);
      await main.getByLabel("How it reaches the customer").selectOption({ label: "Reseller" });
    },
    button: "Propose channel",
    listed: search("/sales-development/channels"),
  },
];

/** The form's own post, with what the browser sent. */
const posts = (request: Request) => request.method() === "POST" && request.headers()["next-action"] !== undefined;

/** The same bytes again, as after an answer that got lost. */
async function replayed(page: Page, request: Request) {
  const { "content-length": _, ...headers } = await request.allHeaders();
  const plain = Object.fromEntries(Object.entries(headers).filter(([key]) => !key.startsWith(":")));
  const data = request.postDataBuffer() ?? Buffer.alloc(0);
  return page.request.post(request.url(), { headers: plain, data, maxRedirects: 0 });
}

for (const form of forms)
  test(`${form.what} is made once, however often its form is sent`, async ({ as }) => {
    const colleague = await as(form.who);
    const { page, main } = colleague;
    const name = `${unheardOf()} once`;
    await page.goto(form.at);
    await form.fill(colleague, name);
    const sent = page.waitForRequest(posts);
    await main.getByRole("button", { name: form.button, exact: true }).dblclick();
    const request = await sent;
    await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
    const [made = ""] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url()) ?? [];

    const again = await replayed(page, request);
    expect(again.headers()["x-action-redirect"] ?? (await again.text())).toContain(made);

    await page.goBack();
    await expect(main.getByRole("button", { name: form.button, exact: true })).toBeVisible();
    await main.getByRole("button", { name: form.button, exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Put these right" }).first()).toBeVisible();

    await page.goto(form.listed(name));
    await expect(main.getByRole("link", { name, exact: true })).toHaveCount(1);
  });
