/** After one's own save the next press knows of it: nobody is told that they themselves changed what they have open. */
import { draftedPriceList } from "@/lib/testing/shared-records";
import { expect, test } from "./support/journey";

test("a price list is published at once after a rule was set", async ({ as }) => {
  const id = await draftedPriceList();
  const { page, main } = await as("salesDevelopment");
  await page.goto(`/sales-development/price-lists/${id}`);
  await main.getByRole("button", { name: "Set rule" }).click();
  const rule = page.getByRole("dialog", { name: "Set rule" });
  await rule.getByLabel("Percentage of list").fill("95");
  await rule.getByRole("button", { name: "Set rule" }).click();
  await main.getByRole("button", { name: "Publish" }).click();
  await page
    .getByRole("dialog", { name: /^Publish/ })
    .getByRole("button", { name: /^Publish/ })
    .click();
  await expect(page.getByText(/is published$/)).toBeVisible();
  await expect(main.getByRole("button", { name: "Publish" })).toHaveCount(0);
});
