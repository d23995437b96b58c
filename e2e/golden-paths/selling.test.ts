/** The golden paths of whoever sells, approves and signs, each within its presses, by pointer and by keyboard alone. */
import { launchedOffering } from "@/lib/testing/catalogue";
import { inDays, qualifiedFor, submittedFor, unheardOf } from "@/lib/testing/desk";
import { codeFor, tokenFor } from "@/lib/testing/signing";
import { expectWithin, pressesOf } from "../support/golden-paths";
import { handsOf, ways } from "../support/hands";
import { type Colleague, expect, test } from "../support/journey";
import { openMail } from "../support/mail";

for (const way of ways) {
  test(`by ${way}: a rep takes a known customer's wish to a decision`, async ({ as }) => {
    const { customer } = await qualifiedFor("rep");
    const offering = `${unheardOf()} Line`;
    await launchedOffering({ name: offering });
    const rep = await as("rep");
    const { press, fill, choose } = await handsOf(rep, way);
    const { page, main } = rep;
    await page.goto("/qualification");
    const presses = await pressesOf(rep, async () => {
      await press(main.getByRole("link", { name: "New opportunity" }).first());
      await fill(main.getByLabel("What they may want"), "Connect the quay");
      await choose(main.getByRole("combobox", { name: "Customer" }), customer.name);
      await fill(main.getByLabel("Needed on"), inDays(90));
      await press(main.getByRole("button", { name: "Create opportunity" }));
      await choose(main.getByRole("combobox", { name: "Add an offering" }), offering);
      await expect(main.getByRole("table", { name: "Solution" }).getByText(offering)).toBeVisible();
      const qualify = main.getByRole("button", { name: /^Qualify/ });
      await expect(qualify).toBeVisible();
      const why = main.locator("#decision").getByRole("textbox");
      if (await why.isVisible()) await fill(why, "They need it, and we deliver it today");
      await press(qualify);
      await expect(main.getByText("Qualified").first()).toBeVisible();
    });
    expectWithin("new opportunity, qualified, decision recorded", presses);
  });

  test(`by ${way}: a rep sends a standard agreement for signature`, async ({ as }) => {
    const { id } = await qualifiedFor("rep");
    const rep = await as("rep");
    const { press } = await handsOf(rep, way);
    const { page, main } = rep;
    await page.goto(`/qualification/${id}`);
    const presses = await pressesOf(rep, async () => {
      await press(main.getByRole("link", { name: "Draw up an agreement" }).first());
      await press(main.getByRole("button", { name: "Start agreement" }));
      await press(main.getByRole("button", { name: /^Send to Dana Ito and lock 1 line/ }));
      await expect(main.getByText(/Out for signature|Sent|Awaiting signature/).first()).toBeVisible();
    });
    expectWithin("standard agreement out for signature", presses);
  });

  test(`by ${way}: a rep submits an agreement that needs a manager`, async ({ as }) => {
    const { id } = await qualifiedFor("rep");
    const rep = await as("rep");
    const { press, fill } = await handsOf(rep, way);
    const { page, main } = rep;
    await page.goto(`/qualification/${id}`);
    const presses = await pressesOf(rep, async () => {
      await press(main.getByRole("link", { name: "Draw up an agreement" }).first());
      await press(main.getByRole("button", { name: "Start agreement" }));
      await fill(main.getByLabel(/^Discount on/), "12");
      await expect(main.getByText(/12 % is above 10 %/)).toBeVisible();
      await press(main.getByRole("button", { name: /^Submit for approval/ }));
      await expect(main.getByText(/Waiting for approval|Approval pending|In approval/).first()).toBeVisible();
    });
    expectWithin("non-standard agreement submitted for approval", presses);
  });

  test(`by ${way}: a manager approves from the mail`, async ({ as }) => {
    const { number } = await submittedFor("rep", { discountBps: 1_200 });
    const manager = await as("manager", { phone: way === "pointer" });
    const mail = await mailAbout(manager, number);
    const { press } = await handsOf(manager, way);
    const { page, main } = manager;
    await page.goto(mail);
    const presses = await pressesOf(manager, async () => {
      await press(main.getByRole("link", { name: /\/inbox\// }));
      await press(main.getByRole("button", { name: "Approve", exact: true }));
      await expect(main.getByText(/^Approved by/)).toBeVisible();
    });
    expectWithin("approve from the mail, on a phone", presses);
  });

  test(`by ${way}: a manager clears ten items of one rule`, async ({ as }) => {
    await submittedFor("otherRep", { quantity: 40 });
    for (let n = 0; n < 10; n++) await submittedFor("otherRep", { discountBps: 1_200 });
    const manager = await as("otherManager");
    const { press, toggle } = await handsOf(manager, way);
    const { page, main } = manager;
    await page.goto("/inbox");
    const presses = await pressesOf(manager, async () => {
      await press(main.getByRole("navigation", { name: "By rule" }).getByRole("link", { name: /^Discount/ }));
      await expect(page).toHaveURL(/rule=discount/);
      await toggle(main.getByRole("checkbox", { name: "Select all rows of this page" }));
      await press(main.getByRole("button", { name: "Approve 10" }));
      await expect(page.getByText("10 approvals given")).toBeVisible();
    });
    expectWithin("clear ten items of one rule", presses);
  });

  for (const leftOut of [0, 1])
    test(`by ${way}: a customer signs${leftOut ? ", and leaves out one of three orders" : ""}`, async ({ visitor }) => {
      const { from } = await submittedFor("rep", {}, leftOut ? 3 : 1);
      const token = await eventually(() => tokenFor(from.customer.email));
      const dana = await visitor({ phone: way === "pointer" });
      const { press, fill, toggle } = await handsOf(dana, way);
      const { page } = dana;
      await page.goto(`/sign/${token}`);
      const terms = page.locator('input[name="keyTerms"]');
      let confirmed = 0;
      const presses = await pressesOf(dana, async () => {
        await press(page.getByRole("button", { name: /^I agree/ }));
        await expect(terms.first()).toBeVisible();
        confirmed = await terms.count();
        for (const term of await terms.all()) await toggle(term);
        if (leftOut) await toggle(page.locator('input[name="orders"]').last());
        await fill(page.getByLabel("Your full name"), "Dana Ito");
        await fill(page.getByLabel("Code from your mail"), await eventually(() => codeFor(from.customer.email)));
        await press(page.getByRole("button", { name: /^I have read/ }));
        // Signing seals two copies and passes the orders on before it answers.
        await expect(page.getByRole("heading", { name: /signed/i }).first()).toBeVisible({ timeout: 20_000 });
      });
      expectWithin(
        leftOut ? "sign and leave out one of three orders" : "sign, after opening the link",
        presses,
        confirmed,
      );
    });
}

/** The address of the newest mail about this. */
async function mailAbout(reader: Colleague, words: string): Promise<string> {
  await openMail(reader, new RegExp(words));
  return reader.page.url();
}

/** What a job of the desk writes in its own time. */
async function eventually<T>(read: () => Promise<T>): Promise<T> {
  await expect(read).toPass({ timeout: 20_000 });
  return read();
}
