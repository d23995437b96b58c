/** Step 4: a channel with its prices, and how a price came to be. */
import { type Colleague, expect } from "../support/journey";

export async function opensChannel({ page, main }: Colleague, name: string) {
  await page.goto("/sales-development/channels/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await main.getByLabel("How it reaches the customer").selectOption({ label: "Reseller" });
  await main.getByLabel("Cost to serve").fill("4");
  await main.getByRole("button", { name: "Propose channel" }).click();
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
  await main.getByRole("link", { name: "Draft price list" }).click();
  await main.getByRole("textbox", { name: "Name", exact: true }).fill(`${name} prices`);
  await main.getByLabel("For everything", { exact: true }).fill("95");
  await main.getByLabel("Floor for everything").fill("70");
  await main.getByRole("button", { name: "Draft price list" }).click();
  await expect(main.getByRole("heading", { level: 1, name: `${name} prices` })).toBeVisible();
}

/** One offering has a rule of its own; then the list is published and the channel sells. */
export async function publishesPrices({ page, main }: Colleague, channel: string, offering: string) {
  await main.getByRole("button", { name: "Set rule" }).click();
  const rule = page.getByRole("dialog", { name: "Set rule" });
  await rule.getByRole("radio", { name: "An offering" }).check();
  await rule.getByRole("combobox", { name: "Offering" }).fill(offering);
  await page.getByRole("option", { name: new RegExp(offering) }).click();
  await rule.getByLabel("Percentage of list").fill("90");
  await rule.getByRole("button", { name: "Set rule" }).click();
  await expect(rule).toBeHidden();
  await expect(main.getByRole("table", { name: "Rules" }).getByText(offering)).toBeVisible();
  await main.getByRole("button", { name: "Publish", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Publish ${channel} prices` })
    .click();
  await expect(main.getByText(/In force/).first()).toBeVisible();
  await main.getByRole("link", { name: channel, exact: true }).click();
  for (const move of ["Approve", "Start pilot", "Take live"]) {
    await main.getByRole("button", { name: move, exact: true }).click();
    await expect(main.getByRole("button", { name: move, exact: true })).toHaveCount(0);
  }
  await expect(main.getByText("Live").first()).toBeVisible();
}

/** 90 % of 950.00 is 855.00, of which the channel takes 4 %. */
export async function readsTheTrace({ page, main }: Colleague, channel: string, offering: string) {
  await main
    .getByRole("link", { name: new RegExp(`${channel} prices`) })
    .first()
    .click();
  await main.getByRole("searchbox", { name: "Search offering" }).fill(offering);
  const row = main.getByRole("row", { name: new RegExp(offering) }).filter({ hasText: "Recurring charge" });
  await expect(row).toContainText("855.00");
  await row.getByRole("button", { name: new RegExp(`${offering}, Recurring charge`) }).click();
  const trace = page.getByRole("dialog").or(page.locator("[popover]:popover-open")).first();
  await expect(trace).toContainText("950.00");
  await expect(trace).toContainText("Left after the channel's cost to serve");
  await expect(trace).toContainText("820.80");
}
