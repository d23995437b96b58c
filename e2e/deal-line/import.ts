/** Step 2: a price list in the form of TMF620 through the page: dry run, applied, and nothing left to change. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bytesOf, laterCatalogue, smallCatalogue } from "@/lib/testing/small-catalogue";
import { expectWithin, pressesOf } from "../support/golden-paths";
import { type Colleague, expect } from "../support/journey";

/** New, gone, changed. */
type Counts = readonly [string, string, string];
type List = { readonly name: string; readonly bytes: Uint8Array; readonly counts: Record<string, Counts> };

const folder = resolve("../shared/data/ovh-us");

/** Two dated lists of a real provider where they are at hand; they are not part of the project. */
export const hasRealLists = existsSync(folder);

const real = (name: string, counts: List["counts"]): List => ({
  name,
  bytes: readFileSync(resolve(folder, name)),
  counts,
});

export const lists = (): readonly [List, List] =>
  hasRealLists
    ? [
        real("tmf620-2024-09-30.json", {
          Specifications: ["+84", "0", "0"],
          Offerings: ["+361", "0", "0"],
          Prices: ["+4,848", "0", "0"],
        }),
        real("tmf620-2025-04-10.json", {
          Specifications: ["+30", "−10", "~13"],
          Offerings: ["+207", "−40", "~21"],
          Prices: ["+2,663", "−597", "~444"],
        }),
      ]
    : [
        {
          name: "acme-1.json",
          bytes: bytesOf(smallCatalogue),
          counts: { Specifications: ["+3", "0", "0"], Offerings: ["+4", "0", "0"], Prices: ["+6", "0", "0"] },
        },
        {
          name: "acme-2.json",
          bytes: bytesOf(laterCatalogue),
          counts: { Specifications: ["+1", "−1", "~1"], Offerings: ["+1", "−1", "~1"], Prices: ["+2", "−2", "~1"] },
        },
      ];

async function brings({ page, main }: Colleague, { name, bytes }: List) {
  await page.goto("/offerings");
  await main.getByRole("link", { name: "Import", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await main.getByLabel("File").click();
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(bytes) });
  await main.getByRole("button", { name: "Check this file" }).click();
  await expect(main.getByRole("heading", { level: 1, name: new RegExp(name) })).toBeVisible();
}

const patience = { timeout: 60_000 };

/** The dry run says what would change, to the record; applying shows how far it is. */
export async function imports(catalog: Colleague, list: List) {
  const { main } = catalog;
  const presses = await pressesOf(catalog, async () => {
    await brings(catalog, list);
    const summary = main.getByRole("table", { name: "What changes" });
    await expect(summary).toBeVisible(patience);
    for (const [kind, [added, removed, changed]] of Object.entries(list.counts)) {
      const cells = summary.getByRole("row", { name: new RegExp(`^${kind}`) }).getByRole("cell");
      await expect(cells.nth(1)).toHaveText(added);
      await expect(cells.nth(2)).toHaveText(removed);
      await expect(cells.nth(3)).toHaveText(changed);
    }
    await main.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(main.getByRole("progressbar").or(main.getByText("Applied").first())).toBeVisible(patience);
    await expect(main.getByText("Applied", { exact: true }).first()).toBeVisible(patience);
  });
  expectWithin("import a catalogue", presses);
}

export async function findsNothingToChange(catalog: Colleague, list: List) {
  await brings(catalog, list);
  await expect(catalog.main.getByText("The inventory already says what this file says.")).toBeVisible(patience);
  await expect(catalog.main.getByRole("button", { name: "Apply", exact: true })).toHaveCount(0);
}

/** A bundle of the imported list: picking none of a group that needs one is refused with the figures. */
export async function triesAnImpossibleChoice({ page, main }: Colleague) {
  await page.goto("/offerings?kind=bundle&state=launched");
  await main.getByRole("row").nth(1).getByRole("link").first().click();
  await main.getByRole("link", { name: /^Bundle/ }).click();
  await expect(main.getByText("The default choice is possible")).toBeVisible();
  const group = main.getByRole("region").filter({ hasText: "Pick one" }).first();
  const name = (await group.getByRole("heading").textContent()) ?? "";
  await group.getByRole("radio", { name: `${name}: none` }).check();
  await main.getByRole("button", { name: "Try this choice" }).click();
  await expect(main.getByText("This choice is not possible")).toBeVisible();
  await expect(main.getByText(`${name}: 0 picked, the group needs 1.`)).toBeVisible();
}
