/** Purchasing is not ready for a form on a channel: somebody is given the gap, and nothing is launched there until it is closed. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { channels } from "@/db/schema";
import { today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import { allowChannelOffering } from "@/lib/sales-development/channels/commands/allow-channel-offering";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { draftOffering } from "@/lib/testing/catalogue";
import { channelOf, publishedList } from "@/lib/testing/channels";
import { unheardOf } from "@/lib/testing/desk";
import { as as contextOf, now } from "@/lib/testing/world";
import { expectWithin, pressesOf } from "./support/golden-paths";
import { handsOf, ways } from "./support/hands";
import { expect, test } from "./support/journey";

/** A channel that sells only what is let in, so that other journeys launch beside it, and takes carts without being ready. */
async function unreadyChannel() {
  const development = await contextOf("salesDevelopment");
  const name = `${unheardOf()} Portal`;
  const channelId = await channelOf(development, { name, sellsByDefault: false });
  await publishedList(development, { channelId });
  for (const to of ["approved", "pilot"] as const) {
    const [row] = await db.select().from(channels).where(eq(channels.id, channelId));
    must(await moveChannel(development, { id: channelId, version: row?.version ?? 0, to, statusReason: null }));
  }
  const cell = must(await openCell(await contextOf("purchasing"), { channelId, form: "cart" }));
  return { channelId, name, cellId: cell.id };
}

for (const way of ways)
  test(`by ${way}: purchasing support gives a red cell to a colleague, who finds it at home`, async ({ as }) => {
    const { name, cellId } = await unreadyChannel();
    const support = await as("purchasing");
    const { press, pick } = await handsOf(support, way);
    const { page, main } = support;
    await page.goto("/purchasing/readiness");
    await expect(main.getByRole("row", { name: new RegExp(name) }).getByText("No go")).toBeVisible();
    const presses = await pressesOf(support, async () => {
      await press(main.getByRole("button", { name: `Assign information of ${name}: shopping cart` }));
      const dialog = page.getByRole("dialog");
      await pick(dialog.getByLabel("Who"), "Cora Novák");
      await press(dialog.getByRole("button", { name: "Assign", exact: true }));
      await expect(main.getByRole("row", { name: new RegExp(name) }).getByText("Cora Novák")).toBeVisible();
    });
    expectWithin("assign a red readiness cell", presses);
    const catalog = await as("catalog");
    await catalog.page.goto("/home");
    await expect(catalog.main.getByText(`${name}: shopping cart`)).toBeVisible();
    await catalog.page.goto(`/purchasing/readiness/${cellId}`);
    await expect(catalog.main.getByText("Cora Novák sees to it")).toBeVisible();
    await expect(catalog.main.getByRole("button", { name: /Assign|Override/ })).toHaveCount(0);
  });

test("an offering is not launched on a channel that is not ready, and the page says what is missing and where", async ({
  as,
}) => {
  const { channelId, name, cellId } = await unreadyChannel();
  const offering = await draftOffering({ name: `${unheardOf()} Line`, channelIds: [channelId] });
  const letIn = { channelId, offeringId: offering.id, allowed: true, validFrom: today(now()), validUntil: null };
  must(await allowChannelOffering(await contextOf("salesDevelopment"), letIn));
  const catalog = await as("catalog");
  const { page, main } = catalog;
  await page.goto(`/offerings/${offering.id}`);
  await main.getByRole("button", { name: "Test", exact: true }).click();
  await main.getByRole("button", { name: "Activate", exact: true }).click();
  const link = main.getByRole("link", { name: `${name}, shopping cart` });
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await main.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(main.getByRole("alert")).toContainText(`${name}, shopping cart: No handling guide is published.`);
  await link.click();
  await expect(page).toHaveURL(new RegExp(cellId));
});
