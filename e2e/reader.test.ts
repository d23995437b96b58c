/** Whoever may read a record and not change it. */
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "./support/journey";

test("an auditor at the change of a purchase is told who changes it, and is offered nothing", async ({ as }) => {
  const sample = await sampleRecords();
  const { page, main } = await as("auditor");
  await page.goto(sample.address("/purchasing/purchases/[id]/change"));
  await expect(main.getByText("Purchasing support changes purchases")).toBeVisible();
  await expect(main.getByRole("link", { name: "Enter a supplemental order" })).toBeHidden();
});
