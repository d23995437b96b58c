/** Steps 5 to 7: from an opportunity to an approved agreement. */
import { inDays } from "@/lib/testing/desk";
import { expectWithin, pressesOf } from "../support/golden-paths";
import { type Colleague, expect } from "../support/journey";
import { openMail } from "../support/mail";
import { signatory } from "./customer";

export type Wanted = { readonly customer: string; readonly offering: string; readonly channel: string };

/** A new customer has no findings to begin with: each of six answers is a press on top of the path. */
export async function qualifiesOpportunity(rep: Colleague, { customer, offering }: Wanted) {
  const { page, main } = rep;
  await page.goto("/qualification");
  const created = await pressesOf(rep, async () => {
    await main.getByRole("link", { name: "New opportunity" }).first().click();
    await main.getByLabel("What they may want").fill("Connect the quay");
    await main.getByRole("combobox", { name: "Customer" }).fill(customer);
    await page.getByRole("option", { name: new RegExp(customer) }).click();
    await main.getByLabel("Needed on").fill(inDays(90));
    await main.getByRole("button", { name: "Create opportunity" }).click();
    await expect(main.getByRole("heading", { level: 1, name: "Connect the quay" })).toBeVisible();
    await main.getByRole("combobox", { name: "Add an offering" }).fill(offering);
    await page.getByRole("option", { name: new RegExp(offering) }).click();
    await expect(main.getByRole("table", { name: "Solution" }).getByText(offering)).toBeVisible();
  });
  for (const factor of ["Risk", "Effort to win", "Financing", "Commitment", "Resources", "Size of development"]) {
    const row = main.getByRole("form", { name: factor, exact: true });
    await row.getByText("5", { exact: true }).click();
    await expect(row.getByRole("radio", { name: "5", exact: true })).toBeChecked();
    await expect(row).not.toHaveAttribute("aria-busy", "true");
  }
  await page.reload();
  const decided = await pressesOf(rep, async () => {
    const notes = main.locator("#decision").getByRole("textbox");
    if (await notes.isVisible()) await notes.fill("They need it, and we deliver it today");
    await main.getByRole("button", { name: /^Qualify/ }).click();
    await expect(main.getByText("Qualified").first()).toBeVisible();
  });
  expectWithin("new opportunity, qualified, decision recorded", created + decided);
}

/** 12 % needs a manager, and the page says so while it is typed. */
export async function submitsAgreement(rep: Colleague, { offering, channel }: Wanted): Promise<string> {
  const { page, main } = rep;
  const presses = await pressesOf(rep, async () => {
    await main.getByRole("link", { name: "Draw up an agreement" }).first().click();
    await main.getByLabel("Channel").selectOption({ label: channel });
    await main.getByRole("button", { name: "Start agreement" }).click();
    const discount = main.getByLabel(new RegExp(`Discount on .*${offering}`));
    await expect(main.getByLabel("Signs for the customer").locator("option:checked")).toContainText(signatory.name);
    await expect(main.getByText("No approval is needed.")).toBeVisible();
    await discount.fill("12");
    await expect(main.getByText(/12 % is above 10 %/)).toBeVisible();
    await main.getByRole("button", { name: /^Submit for approval and lock 1 line/ }).click();
    await expect(main.getByText(/Waiting for approval|Approval pending|In approval/).first()).toBeVisible();
  });
  expectWithin("non-standard agreement submitted for approval", presses);
  await expect(page).toHaveURL(/\/agreements\/[0-9a-f-]{36}$/);
  return ((await main.textContent()) ?? "").match(/AGR-\d{6}/)?.[0] ?? "";
}

/** Reading the mail decides nothing; the link in it and the button on its page do. */
export async function approves(manager: Colleague, agreement: string) {
  const { main } = manager;
  await openMail(manager, new RegExp(agreement));
  const presses = await pressesOf(manager, async () => {
    await main.getByRole("link", { name: /\/inbox\// }).click();
    await main.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(main.getByText(/^Approved by/)).toBeVisible();
  });
  expectWithin("approve from the mail, on a phone", presses);
}
