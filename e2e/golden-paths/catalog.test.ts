/** The golden paths of the catalog, each within its presses, by pointer and by keyboard alone. */
import { launchedOffering } from "@/lib/testing/catalogue";
import { unheardOf } from "@/lib/testing/desk";
import { bytesOf, smallCatalogue } from "@/lib/testing/small-catalogue";
import { expectWithin, pressesOf } from "../support/golden-paths";
import { handsOf, ways } from "../support/hands";
import { expect, test } from "../support/journey";

for (const way of ways) {
  test(`by ${way}: a catalog admin launches a new offering and changes its price`, async ({ as }) => {
    const catalog = await as("catalog");
    const { press, fill } = await handsOf(catalog, way);
    const { page, main } = catalog;
    const name = `${unheardOf()} Line`;
    await page.goto("/offerings");
    const launching = await pressesOf(catalog, async () => {
      await press(main.getByRole("link", { name: "New offering" }).first());
      await fill(main.getByRole("textbox", { name: "Name", exact: true }).first(), name);
      await fill(main.getByRole("group", { name: "Price 1" }).getByLabel("Amount, EUR"), "900");
      await fill(main.getByRole("group", { name: "Price 2" }).getByLabel("Amount, EUR"), "1500");
      await press(main.getByRole("button", { name: "Create and launch" }));
      await expect(main.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(main.getByText("Launched").first()).toBeVisible();
    });
    expectWithin("new offering, launched", launching);
    await press(main.getByRole("link", { name: /^Prices/ }));
    const amount = main.getByRole("button", { name: /^Change Recurring charge/ });
    await expect(amount).toBeVisible();
    const changing = await pressesOf(catalog, async () => {
      await press(amount);
      await fill(main.getByLabel("Amount of Recurring charge"), "950");
      await press(main.getByRole("button", { name: "Save as version 2" }));
      await expect(page.getByText("Price changed")).toBeVisible();
    });
    expectWithin("change one price", changing);
  });

  test(`by ${way}: a catalog admin retires 40 offerings and takes it back`, async ({ as }) => {
    const family = unheardOf();
    for (let n = 1; n <= 40; n++) await launchedOffering({ name: `${family} ${n}`, acknowledgeDuplicate: "on" });
    const catalog = await as("catalog");
    const { press, fill, toggle } = await handsOf(catalog, way);
    const { page, main } = catalog;
    await page.goto("/offerings");
    const retiring = await pressesOf(catalog, async () => {
      await fill(main.getByRole("searchbox", { name: "Search name or number" }), family);
      await expect(page).toHaveURL(new RegExp(family));
      await expect(main.getByRole("row")).toHaveCount(41);
      await toggle(main.getByRole("checkbox", { name: "Select all rows of this page" }));
      await press(main.getByRole("button", { name: "Retire", exact: true }));
      await press(page.getByRole("dialog").getByRole("button", { name: "Retire 40 offerings" }));
      await expect(page.getByText("40 offerings retired")).toBeVisible();
    });
    expectWithin("retire 40 offerings", retiring);
    const undoing = await pressesOf(catalog, async () => {
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      if (way === "pointer") await page.getByRole("button", { name: "Undo" }).click();
      else await page.keyboard.press("ControlOrMeta+z");
      await expect(page.getByText("On sale again")).toBeVisible();
    });
    expectWithin("undo the retirement", undoing);
  });

  test(`by ${way}: a catalog admin imports a price list`, async ({ as }) => {
    const catalog = await as("catalog");
    const { press } = await handsOf(catalog, way);
    const { page, main } = catalog;
    const text = JSON.stringify(smallCatalogue).replaceAll("acme", unheardOf());
    await page.goto("/offerings");
    const presses = await pressesOf(catalog, async () => {
      await press(main.getByRole("link", { name: "Import", exact: true }));
      const chooser = page.waitForEvent("filechooser");
      await press(main.getByLabel("File"));
      const buffer = Buffer.from(bytesOf(JSON.parse(text)));
      await (await chooser).setFiles({ name: `list-${way}.json`, mimeType: "application/json", buffer });
      await press(main.getByRole("button", { name: "Check this file" }));
      await press(main.getByRole("button", { name: "Apply", exact: true }));
      await expect(main.getByText("Applied", { exact: true }).first()).toBeVisible();
    });
    expectWithin("import a catalogue", presses);
  });
}
