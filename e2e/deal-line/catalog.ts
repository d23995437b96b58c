/** Step 1: what the catalog admin does, from a specification to an offering whose third version is on sale. */
import { expectWithin, pressesOf } from "../support/golden-paths";
import { type Colleague, expect } from "../support/journey";

export async function createsCategory({ page, main }: Colleague, name: string) {
  await page.goto("/offerings");
  await main.getByRole("button", { name: "New category" }).click();
  const dialog = page.getByRole("dialog", { name: "New category" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Create category" }).click();
  await expect(dialog).toBeHidden();
}

/** A specification with a number to choose from, and a yes or no. */
export async function createsSpecification({ page, main }: Colleague, name: string) {
  await page.goto("/offerings/specifications/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).first().fill(name);
  const first = main.getByRole("group", { name: "Characteristic 1" });
  await first.getByLabel("Name").fill("Bandwidth");
  await first.getByLabel("Kind of value").selectOption({ label: "Whole number" });
  await first.getByLabel("Values", { exact: true }).fill("100, 1000*");
  await first.getByLabel("Unit").fill("Mbit/s");
  await main.getByRole("button", { name: "Add characteristic" }).click();
  const second = main.getByRole("group", { name: "Characteristic 2" });
  await second.getByLabel("Name").fill("Redundant");
  await second.getByLabel("Kind of value").selectOption({ label: "Yes or no" });
  await main.getByRole("button", { name: "Create and launch" }).click();
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
  for (const said of ["Bandwidth", "1000", "Mbit/s", "Redundant"])
    await expect(main.getByText(said).first()).toBeVisible();
}

type Wanted = { readonly name: string; readonly specification: string; readonly category: string };

/** A draft with both kinds of price, terms, category and channel. */
export async function draftsOffering({ page, main }: Colleague, { name, specification, category }: Wanted) {
  await page.goto("/offerings/new");
  await main.getByRole("textbox", { name: "Name", exact: true }).first().fill(name);
  await main.getByRole("combobox", { name: "Specification" }).fill(specification);
  await page.getByRole("option", { name: specification }).click();
  await main.getByLabel("Category").selectOption({ label: category });
  await main.getByLabel("Terms in months").fill("12, 36");
  await main.getByRole("checkbox", { name: "Direct sales" }).check();
  await main.getByRole("group", { name: "Price 1" }).getByLabel("Amount, EUR").fill("900");
  await main.getByRole("group", { name: "Price 2" }).getByLabel("Amount, EUR").fill("1500");
  await main.getByRole("button", { name: "Create as a draft" }).click();
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(main.getByText("In design").first()).toBeVisible();
}

/** To retire what was never on sale is refused, and the refusal names what can be done instead. */
export async function isToldTheLegalMoves({ page, main }: Colleague, name: string) {
  await page.goto(`/offerings?q=${encodeURIComponent(name)}`);
  await main.getByRole("checkbox", { name: `Select ${name}` }).check();
  await main.getByRole("button", { name: "Retire" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Retire 1 offering" }).click();
  await expect(dialog.getByText(/is in design and can become in test/)).toBeVisible();
  await page.keyboard.press("Escape");
  await main.getByRole("link", { name }).first().click();
  await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
}

export async function launches({ main }: Colleague) {
  for (const [move, state] of [
    ["Test", "In test"],
    ["Activate", "Active"],
    ["Launch", "Launched"],
  ] as const) {
    await main.getByRole("button", { name: move, exact: true }).click();
    await expect(main.getByText(state, { exact: true }).first()).toBeVisible();
  }
}

/** What is on sale does not change: a version takes its place, and the two can be compared. */
export async function changesByNewVersion(catalog: Colleague, description: string) {
  const { main } = catalog;
  await expect(main.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  await main.getByRole("button", { name: "New version" }).click();
  await expect(main.getByLabel("Description")).toBeVisible();
  await main.getByLabel("Description").fill(description);
  await main.getByRole("checkbox", { name: "Direct sales" }).uncheck();
  await main.getByRole("button", { name: "Save", exact: true }).click();
  await expect(main.getByText("In design", { exact: true }).first()).toBeVisible();
  await launches(catalog);
  await main.getByRole("link", { name: /^Versions/ }).click();
  await main.getByRole("link", { name: "Compare with 1" }).click();
  await expect(main.getByRole("heading", { level: 1, name: "Version 1 and version 2" })).toBeVisible();
  await expect(main.getByText(description)).toBeVisible();
  await main.getByRole("link", { name: /Open version 2/ }).click();
}

export async function changesOnePrice(catalog: Colleague) {
  const { page, main } = catalog;
  await main.getByRole("link", { name: /^Prices/ }).click();
  const amount = main.getByRole("button", { name: /^Change Recurring charge/ });
  await expect(amount).toBeVisible();
  const presses = await pressesOf(catalog, async () => {
    await amount.click();
    await main.getByLabel("Amount of Recurring charge").fill("950");
    await main.getByRole("button", { name: "Save as version 3" }).click();
    await expect(page.getByText("Price changed")).toBeVisible();
  });
  await expect(main.getByText("Version 3").first()).toBeVisible();
  expectWithin("change one price", presses);
}
