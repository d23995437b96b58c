import { expectAccessible } from "./support/accessibility";
import { expect, test } from "./support/journey";

test("a browser that shows a file finds the icon where it looks for one", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
});

test("a newcomer signs in to the demo with one press", async ({ visitor, presses }) => {
  const newcomer = await visitor();
  await newcomer.page.goto("/");
  await expect(newcomer.page).toHaveURL(/\/sign-in/);
  await expectAccessible(newcomer.page);
  await newcomer.main.getByRole("button", { name: /Sales rep/ }).click();
  await expect(newcomer.page).not.toHaveURL(/\/sign-in/);
  await expect(newcomer.page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(presses(newcomer)).toBe(1);
});

test("signing in works without JavaScript, and leads back to the page that was asked for", async ({ visitor }) => {
  const newcomer = await visitor({ javaScript: false });
  await newcomer.page.goto("/offerings");
  await newcomer.main.getByRole("button", { name: /Catalog admin/ }).click();
  await expect(newcomer.page).toHaveURL(/\/offerings$/);
});

test("everybody lands on a page of theirs, without a complaint on the console", async ({ as }) => {
  for (const person of ["rep", "manager", "catalog", "purchasing", "auditor", "administrator"] as const) {
    const colleague = await as(person);
    const answer = await colleague.page.goto("/");
    expect(answer?.status()).toBe(200);
    await expect(colleague.page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("nobody's home is an empty page", async ({ as }) => {
  for (const person of ["salesDevelopment", "administrator"] as const) {
    const { page, main } = await as(person);
    await page.goto("/home");
    await expect(main.getByRole("heading", { level: 2 }).first()).toBeVisible();
  }
});
