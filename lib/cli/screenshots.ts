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

const firstRow = (page: Page) => page.getByRole("main").locator("tbody a").first();

const pictures: readonly Picture[] = [
  {
    name: "opportunity",
    who: "sales_rep",
    theme: "light",
    find: async (page, open) => {
      await open("/qualification");
      await follow(page, await firstRow(page).getAttribute("href"), open);
    },
  },
  {
    name: "agreement",
    who: "sales_rep",
    theme: "light",
    find: async (page, open) => {
      await open("/agreements?state=draft");
      await follow(page, `${await firstRow(page).getAttribute("href")}/edit`, open);
    },
  },
  {
    name: "approval",
    who: "sales_manager",
    theme: "dark",
    find: async (page, open) => {
      await open("/inbox");
      await follow(page, await firstRow(page).getAttribute("href"), open);
    },
  },
  {
    name: "signing",
    who: "sales_rep",
    theme: "light",
    phone: true,
    find: async (page, open) => {
      await open("/mailbox?q=Please+sign");
      await page
        .getByRole("main")
        .getByRole("link", { name: /Please sign/ })
        .first()
        .click();
      const link = page.getByRole("main").locator("a[href*='/sign/']").first();
      await follow(page, new URL((await link.getAttribute("href")) ?? "", page.url()).pathname, open);
    },
  },
  { name: "offerings", who: "catalog_admin", theme: "light", find: (_, open) => open("/offerings") },
  { name: "trend", who: "director", theme: "dark", find: (_, open) => open("/purchasing/trend") },
  { name: "readiness", who: "purchasing_support", theme: "light", find: (_, open) => open("/purchasing/readiness") },
];

async function follow(page: Page, path: string | null, open: (path: string) => Promise<void>): Promise<void> {
  if (!path) throw new Error(`${page.url()} has nothing to open; the demo company should have.`);
  await open(path);
}

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
