/** `npm run screenshots`: the README's pictures, taken of the demo company in `.data`, which is filled when it is not there. */
import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type Role, roleNames } from "@/lib/kernel/permissions";
import { chromiumForTests } from "@/lib/testing/chromium";
import { build, isBuilt } from "./build";
import { openDatabase } from "./database";
import { prepare } from "./desk";
import { leaveDatabase } from "./first-run";
import { freePort } from "./port";
import { report, step } from "./say";
import { serve, untilReady } from "./serve";

const folder = "public/screenshots";

type Picture = {
  readonly name: string;
  readonly who: Role;
  readonly theme: "light" | "dark";
  readonly phone?: boolean;
  /** From the address of the desk to what the picture shows. */
  readonly find: (page: Page, open: (path: string) => Promise<void>) => Promise<void>;
};

type Find = Picture["find"];

/** The first record of a list, or a page below it. */
const firstOf =
  (list: string, below = ""): Find =>
  async (page, open) => {
    await open(list);
    const href = await page.getByRole("main").locator("tbody a").first().getAttribute("href");
    await open(`${href}${below}`);
  };

/** What a letter links to, as its reader opens it. */
const linkedIn =
  (words: string, to: string): Find =>
  async (page, open) => {
    const main = page.getByRole("main");
    await open(`/mailbox?q=${encodeURIComponent(words)}`);
    await main.getByRole("link", { name: words }).first().click();
    const href = await main.locator(`a[href*='${to}']`).first().getAttribute("href");
    await open(new URL(href ?? "", page.url()).pathname);
  };

const at =
  (path: string): Find =>
  (_, open) =>
    open(path);

const pictures: readonly Picture[] = [
  { name: "opportunity", who: "sales_rep", theme: "light", find: firstOf("/qualification") },
  { name: "agreement", who: "sales_rep", theme: "light", find: firstOf("/agreements?state=draft", "/edit") },
  { name: "approval", who: "sales_manager", theme: "dark", find: firstOf("/inbox") },
  { name: "signing", who: "sales_rep", theme: "light", phone: true, find: linkedIn("Please sign", "/sign/") },
  { name: "offerings", who: "catalog_admin", theme: "light", find: at("/offerings") },
  { name: "trend", who: "director", theme: "dark", find: at("/purchasing/trend") },
  { name: "readiness", who: "purchasing_support", theme: "light", find: at("/purchasing/readiness") },
];

async function take(browser: Browser, desk: string, picture: Picture): Promise<void> {
  const { name, who, theme, phone, find } = picture;
  const context = await browser.newContext({
    baseURL: desk,
    viewport: phone ? { width: 390, height: 800 } : { width: 1280, height: 800 },
    colorScheme: theme,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: roleNames[who] }).click();
  await page.getByRole("navigation").first().waitFor();
  await find(page, async (path) => {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
  await context.close();
}

async function run(): Promise<void> {
  const database = await step("database", openDatabase);
  const port = await freePort();
  try {
    await prepare(database);
    if (!isBuilt()) await step("production build", build);
    const serving = serve({ mode: "start", port, host: "localhost", env: { DATABASE_URL: database.appUrl } });
    try {
      await step("server", () => untilReady(port, serving));
      mkdirSync(folder, { recursive: true });
      const { path } = await chromiumForTests();
      const browser = await chromium.launch(path ? { executablePath: path } : {});
      try {
        for (const picture of pictures)
          await step(`${folder}/${picture.name}.png`, () => take(browser, `http://localhost:${port}`, picture));
      } finally {
        await browser.close();
      }
    } finally {
      await serving.stop();
    }
  } finally {
    await leaveDatabase();
    await database.close();
  }
}

await run().catch((fault: unknown) => {
  report(fault);
  process.exitCode = 1;
});
