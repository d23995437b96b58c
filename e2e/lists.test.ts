/** A list at work: its records open without loading the desk again, beside when asked, and tell what was cut. */
import { newId } from "@/lib/kernel/id";
import { launchedOffering } from "@/lib/testing/catalogue";
import { expect, test } from "./support/journey";

const mark = newId().slice(-12);
const long = `${mark} Dedicated access line between two buildings with a second path and a managed hand-over`;

test.beforeAll(async () => {
  await launchedOffering({ name: long });
});

test("a record opens from its row, and a peek beside it, without loading the desk again", async ({ as }) => {
  const { page, main } = await as("catalog");
  await page.goto(`/offerings?q=${mark}`);
  await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
  await main.getByRole("link", { name: `Peek at ${long}` }).click();
  await expect(page.getByRole("link", { name: "Close the panel" })).toBeVisible();
  await main.getByRole("link", { name: long, exact: true }).click();
  await expect(main.getByRole("heading", { level: 1, name: long })).toBeVisible();
  expect(await page.evaluate(() => "loadedOnce" in window)).toBe(true);
});

test("with Ctrl a record opens beside the list, which stays", async ({ as }) => {
  const { page, main } = await as("catalog");
  await page.goto(`/offerings?q=${mark}`);
  const beside = page.context().waitForEvent("page");
  await main.getByRole("link", { name: long, exact: true }).click({ modifiers: ["ControlOrMeta"] });
  await (await beside).close();
  await expect(main.getByRole("heading", { level: 1, name: "Offerings" })).toBeVisible();
});

test("a name that is cut is told whole to who points at it", async ({ as }) => {
  const { page, main } = await as("catalog");
  await page.goto(`/offerings?q=${mark}&cols=number,state,category,specification,kind,oneTime,monthly,changed,catalog`);
  await main.getByRole("link", { name: long, exact: true }).hover();
  await expect(main.getByTitle(long)).toBeVisible();
});

test("no list is wider than a window of 800 or 1024 px", async ({ as }) => {
  const { page, main } = await as("manager");
  for (const path of [
    `/offerings?q=${mark}`,
    "/agreements",
    "/qualification",
    "/inbox",
    "/customers",
    "/purchasing/purchases",
  ]) {
    await page.goto(path);
    await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
    for (const width of [800, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${path} at ${width} px`).toBe(0);
    }
  }
});
