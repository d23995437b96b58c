/** Steps 9 and 10: the order that the signature passed on, delivered into the customer's hands. */
import { type Colleague, expect } from "../support/journey";

/** Page after page until something that a job makes is there. */
const patience = { timeout: 20_000 };

export async function delivers({ page, main }: Colleague, agreement: string, offering: string) {
  await expect(async () => {
    await page.goto(`/purchasing/purchases?q=${agreement}`);
    await expect(main.getByRole("link", { name: /^ORD-/ })).toBeVisible({ timeout: 1_000 });
  }).toPass(patience);
  await main.getByRole("link", { name: /^ORD-/ }).click();
  await main.getByRole("button", { name: "Start all items" }).click();
  await main.getByRole("button", { name: "Complete every item in progress" }).click();
  await expect(main.getByText("Completed").first()).toBeVisible();
  await expect(main.getByText(`completed ${offering}`, { exact: false }).first()).toBeVisible();
}

/** The customer's page says what they have and what they signed. */
export async function seesWhatTheyHave({ page, main }: Colleague, customer: string, offering: string) {
  await page.goto(`/customers?q=${encodeURIComponent(customer)}`);
  await main.getByRole("link", { name: customer }).first().click();
  await main.getByRole("link", { name: /^What they have/ }).click();
  await expect(page).toHaveURL(/tab=/);
  await expect(async () => {
    await page.reload();
    await expect(main.getByText(offering).first()).toBeVisible({ timeout: 1_000 });
  }).toPass(patience);
}

/** The offering's page says who has it. */
export async function seesWhoHasIt({ page, main }: Colleague, customer: string, offering: string) {
  await page.goto(`/offerings?q=${encodeURIComponent(offering)}`);
  await main.getByRole("link", { name: offering }).first().click();
  await main.getByRole("link", { name: "Who has it" }).click();
  await expect(main.getByText(customer).first()).toBeVisible();
}
