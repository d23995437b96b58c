/** The golden paths of targets, credit and the trend, each within its presses, by pointer and by keyboard alone. */
import { system } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { quarterAfter, quarterName, quarterOf } from "@/lib/kernel/quarter";
import { must } from "@/lib/kernel/result";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { contextFor } from "@/lib/platform/command";
import { creditAgreement } from "@/lib/sales-development/credits/commands/credit-agreement";
import { setTargets } from "@/lib/sales-development/targets/commands/set-targets";
import { planFor } from "@/lib/testing/compensation";
import { unheardOf } from "@/lib/testing/desk";
import { purchaseNow } from "@/lib/testing/purchases";
import { directPurchase } from "@/lib/testing/shared-plans";
import { as as contextOf, people } from "@/lib/testing/world";
import { expectWithin, pressesOf } from "../support/golden-paths";
import { handsOf, ways } from "../support/hands";
import { expect, test } from "../support/journey";

const day = today(new Date());

for (const way of ways) {
  test(`by ${way}: a rep opens why a commission is what it is`, async ({ as }) => {
    const who = way === "pointer" ? "rep" : "colleague";
    await planFor([who], { name: `${unheardOf()} plan` });
    const number = `AGR-${unheardOf()}`;
    must(
      await creditAgreement(await contextFor(system("credit")), {
        ...{ agreementId: newId(), number, title: "Two lines", customer: "Werft", currency: "EUR", signedOn: day },
        lines: [{ offeringId: newId(), monthlyMinor: 0, termMinor: 100_000, termMonths: 12 }],
        sellers: [{ personId: (await people())[who], kind: "revenue", shareBps: 10_000 }],
      }),
    );
    const rep = await as(who);
    const { press } = await handsOf(rep, way);
    const { page, main } = rep;
    await page.goto("/home");
    const presses = await pressesOf(rep, async () => {
      await press(page.getByRole("navigation").getByRole("link", { name: "Credit" }).first());
      await press(main.getByRole("button", { name: `Why? Commission of ${number}` }));
      await expect(page.getByText("€1,000.00 × 4 %")).toBeVisible();
    });
    expectWithin("why is this commission what it is", presses);
  });

  test(`by ${way}: sales development plans the next quarter from the last, plus 8 %`, async ({ as }) => {
    const { rep: personId } = await people();
    const group = `Group ${unheardOf()}`;
    const { id: categoryId } = must(await createCategory(await contextOf("catalog"), { name: group, parentId: null }));
    const quarter = quarterOf(day);
    const cells = [{ personId, categoryId, seen: 0, amountMinor: 10_000_000 }];
    must(await setTargets(await contextOf("salesDevelopment"), { quarter, currency: "EUR", reason: null, cells }));
    const next = quarterName(quarterAfter(quarter));
    const planner = await as("salesDevelopment");
    const { press, fill } = await handsOf(planner, way);
    const { page, main } = planner;
    await page.goto("/home");
    const presses = await pressesOf(planner, async () => {
      await press(page.getByRole("navigation").getByRole("link", { name: "Targets" }).first());
      await press(main.getByRole("link", { name: next }));
      await expect(main.getByText(`Plan ${next}`).first()).toBeVisible();
      await fill(main.getByLabel(`From ${quarterName(quarter)} plus`), "8");
      await press(main.getByRole("button", { name: "Fill in" }));
      await expect(main.getByLabel(`Rosa Lindqvist, ${group}`)).toHaveValue("108,000");
      await press(main.getByRole("button", { name: new RegExp(`^(Plan|Save) ${next}$`) }));
      const targets = main.getByRole("table", { name: `Targets of ${next}` });
      await expect(targets.getByText("€108,000").first()).toBeVisible();
    });
    expectWithin("next quarter's targets from the last, plus 8 %", presses);
  });

  test(`by ${way}: purchasing support opens the purchases behind a point of a trend`, async ({ as }) => {
    const { number } = await purchaseNow(await directPurchase("received"));
    const support = await as("purchasing");
    const { press } = await handsOf(support, way);
    const { page, main } = support;
    await page.goto("/home");
    const presses = await pressesOf(support, async () => {
      await press(page.getByRole("navigation").getByRole("link", { name: "Trend" }).first());
      const point = main.getByRole("list", { name: "Form" }).getByRole("link", { name: /^Shopping cart/ });
      const counted = Number((await point.textContent())?.match(/\d+/)?.[0]);
      await press(point);
      await expect(main.getByRole("link", { name: number })).toBeVisible();
      await expect(main.getByRole("row")).toHaveCount(1 + Math.min(counted, 50));
    });
    expectWithin("the purchases behind a point of a trend", presses);
  });
}
