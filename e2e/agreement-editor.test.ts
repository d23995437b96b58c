/** What a rep types into the cells of an agreement and what they save beside them, at the pace of somebody in a hurry. */
import { draftFor } from "@/lib/testing/desk";
import { expect, test } from "./support/journey";

test("parties and dates can be saved while a cell is being saved, and again after it", async ({ as }) => {
  const { id } = await draftFor("rep");
  const { page, main } = await as("rep");
  await page.goto(`/agreements/${id}/edit`);
  const discount = main.getByLabel(/^Discount on/);
  const parties = main.getByRole("region", { name: "Parties and dates" });
  for (const [per, title] of [
    ["4", "Fibre for the quay"],
    ["5", "Fibre for the yard"],
  ] as const) {
    let letGo = () => undefined as unknown;
    const held = new Promise<void>((go) => {
      letGo = go;
    });
    await page.route("**/lines", async (route) => {
      await held;
      await route.continue();
    });
    await parties.getByLabel("Title").fill(title);
    await discount.fill(per);
    const asked = page.waitForRequest("**/lines");
    await parties.getByRole("button", { name: "Save", exact: true }).click();
    await asked;
    letGo();
    await expect(main.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.unroute("**/lines");
  }
  await page.reload();
  await expect(discount).toHaveValue("5");
  await expect(parties.getByLabel("Title")).toHaveValue("Fibre for the yard");
});

test("what a colleague saved meanwhile is not taken for one's own because a cell was saved after it", async ({
  as,
}) => {
  const { id } = await draftFor("rep");
  const [rep, manager] = [await as("rep"), await as("manager")];
  for (const { page } of [rep, manager]) await page.goto(`/agreements/${id}/edit`);
  const title = (colleague: typeof rep) => colleague.main.getByLabel("Title");
  const save = (colleague: typeof rep) =>
    colleague.main
      .getByRole("region", { name: "Parties and dates" })
      .getByRole("button", { name: "Save", exact: true });
  await title(manager).fill("Named by the manager");
  await save(manager).click();
  await expect(manager.main.getByRole("heading", { level: 1, name: "Named by the manager" })).toBeVisible();
  const stored = rep.page.waitForResponse("**/lines");
  await rep.main.getByLabel(/^Discount on/).fill("5");
  await title(rep).fill("Named by the rep");
  await stored;
  await save(rep).click();
  await expect(rep.page.getByRole("dialog", { name: /changed this while you were typing/ })).toContainText(
    "Named by the manager",
  );
});
