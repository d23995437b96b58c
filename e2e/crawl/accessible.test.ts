/**
 * WCAG 2.2 AA on every page, in both themes and on the widest and narrowest screens that are promised, with everything open
 * that a press opens; no page scrolls sideways, none complains on the console.
 */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type Role, roles } from "@/lib/kernel/permissions";
import type { PersonName } from "@/lib/testing/people";
import { type Sample, sampleRecords } from "@/lib/testing/sample-records";
import { type Asked, faultsOf, inTheme, narrow, wide, withAxe } from "../support/accessibility";
import { type Colleague, expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { standsFor } from "./ways";

const openable = '[aria-haspopup]:not([role="combobox"]):not([disabled])';
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** The desk around each page, alike on all pages of a person. */
const frame = "#desk > header, #desk ~ [data-no-print]";
type Part = Omit<Asked, "readable">;

/** What was seen so far, so that what all pages share is looked at once. */
type Seen = { readonly pressed: Set<string>; readonly readable: Set<string>; readonly frames: Set<string> };

/** In the theme that shows and then, for the colours, in the other one, which goes on showing: a switch draws everything anew. */
async function inBothThemes(page: Page, where: string, { readable }: Seen, part: Part = {}): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [first, second] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const faults = await faultsOf(page, `${where}, ${first}`, { ...part, readable });
  await inTheme(page, second);
  return [...faults, ...(await faultsOf(page, `${where}, ${second}`, { ...part, readable, only: "colours" }))];
}

const appears = (one: ReturnType<Page["locator"]>, state: "visible" | "hidden") =>
  one.waitFor({ state, timeout: 5_000 }).then(
    () => true,
    () => false,
  );

/** What opens something here: its place among all, its words, and whether it belongs to this page alone. */
const triggersOf = (page: Page) =>
  page.locator(openable).evaluateAll((all) =>
    all.flatMap((one, at) => {
      const words = (one.textContent?.trim() || one.getAttribute("aria-label") || "").replace(/\d[\d.,]*/g, "#");
      // The filters of all lists are one component, whose choices alone differ.
      const ofPage = one.closest("main") !== null && one.closest("search") === null;
      return one.checkVisibility() ? [{ at, words, ofPage }] : [];
    }),
  );

/**
 * Presses what opens something, once for each word of a page on a wide screen and once for each word of the whole desk on a
 * narrow one; answers what is wrong with what it opened.
 */
async function faultsOfOpened(page: Page, pattern: string, width: number, seen: Seen): Promise<string[]> {
  const faults: string[] = [];
  for (const { at, words, ofPage } of await triggersOf(page)) {
    const onWide = `${wide.width} ${words} ${ofPage ? pattern : ""}`;
    const kind = width === wide.width ? onWide : `${width} ${words}`;
    if (seen.pressed.has(kind)) continue;
    const wasOpen = seen.pressed.has(onWide);
    seen.pressed.add(kind);
    const where = `${pattern}, "${words}" open, ${width}`;
    const popup = page.locator(opened).nth(await page.locator(opened).count());
    await page.locator(openable).nth(at).click();
    if (!(await appears(popup, "visible"))) {
      faults.push(`${where}: says that it opens something, and opens nothing`);
      continue;
    }
    const part: Part = wasOpen ? { within: opened, only: "colours and room" } : { within: opened };
    faults.push(...(await inBothThemes(page, where, seen, part)));
    await page.keyboard.press("Escape");
    if (!(await appears(popup, "hidden"))) faults.push(`${where}: does not close by Escape`);
  }
  return faults;
}

/** Gives the focus to each control in turn; answers which of them a bar at the edge of the screen hides altogether. */
const hiddenByBars = (page: Page): Promise<string[]> =>
  page.locator("main :is(a[href], button, input, select, textarea):enabled").evaluateAll((all) =>
    all.flatMap((one) => {
      if (!(one instanceof HTMLElement) || !one.checkVisibility()) return [];
      one.focus();
      const { left, top, width, height } = one.getBoundingClientRect();
      const bars = [0.1, 0.5, 0.9].map((part) => {
        const above = document.elementFromPoint(left + width / 2, top + height * part);
        for (let bar = above; bar && !bar.contains(one); bar = bar.parentElement)
          if (/sticky|fixed/.test(getComputedStyle(bar).position)) return true;
        return false;
      });
      return document.activeElement === one && bars.every(Boolean)
        ? [one.getAttribute("name") ?? one.textContent ?? one.tagName]
        : [];
    }),
  );

async function look(
  { page, name, undo }: Colleague,
  patterns: readonly string[],
  sample: Sample,
  seen: Seen,
): Promise<string[]> {
  const faults: string[] = [];
  undo.push(await withAxe(page));
  await inTheme(page, "light");
  for (const pattern of patterns) {
    await page.goto(sample.address(pattern));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      const shared = `${name} ${size.width}`;
      const part: Part = {
        ...(seen.frames.has(shared) && { without: frame }),
        ...(size === narrow && { only: "what came to sight" }),
      };
      seen.frames.add(shared);
      faults.push(...(await inBothThemes(page, `${pattern}, ${size.width}`, seen, part)));
      faults.push(...(await faultsOfOpened(page, pattern, size.width, seen)));
    }
    const sideways = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
    if (sideways > 0) faults.push(`${pattern}: ${sideways} px wider than a screen of ${narrow.width}`);
    const hidden = await hiddenByBars(page);
    if (hidden.length > 0) faults.push(`${pattern}, 360: has the focus and is out of sight: ${hidden.join(", ")}`);
    await page.setViewportSize(wide);
  }
  return faults;
}

/** Whoever opens most of the pages comes first, so that few have to sign in. */
const preferred: readonly Role[] = [
  ...(["director", "catalog_admin", "sales_development", "administrator", "purchasing_support"] as const),
  ...roles,
];

/** Each page of the staff with the first of these roles that the table of routes and roles lets in. */
function pagesWithRole(): (readonly [Role, string])[] {
  const lines = readFileSync("e2e/crawl/route-roles.golden.txt", "utf8").split("\n");
  const pages = routes().filter((route) => route.staffOnly && route.kind === "page");
  return pages.flatMap(({ pattern }) => {
    const line = lines.find((each) => each.startsWith(`${pattern} (`)) ?? "";
    const open = /: (?:.*; )?200 ([^;]*)/.exec(line)?.[1] ?? "";
    const role = preferred.find((each) => open === "everybody" || open.split(" ").includes(each));
    return role ? [[role, pattern] as const] : [];
  });
}

async function faultsOfStaffPages(as: (person: PersonName) => Promise<Colleague>, sample: Sample, seen: Seen) {
  const faults: string[] = [];
  const pages = pagesWithRole();
  for (const role of new Set(pages.map(([each]) => each))) {
    const theirs = pages.filter(([each]) => each === role).map(([, pattern]) => pattern);
    faults.push(...(await look(await as(standsFor(role)), theirs, sample, seen)));
  }
  return faults;
}

async function faultsOfKeys({ page }: Colleague, seen: Seen): Promise<string[]> {
  const faults: string[] = [];
  await inTheme(page, "light");
  await page.goto("/home");
  for (const [key, name] of [
    ["Control+k", "the palette"],
    ["?", "the sheet of shortcuts"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      faults.push(...(await inBothThemes(page, `${name}, ${size.width}`, seen, { within: opened })));
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  return faults;
}

const nothingSeen = (): Seen => ({ pressed: new Set(), readable: new Set(), frames: new Set() });

// One after another, in one hand: what one page showed need not be looked at on the next.
test("every page of the staff, the palette and the sheet of shortcuts are clean", async ({ as }) => {
  test.setTimeout(400_000);
  const seen = nothingSeen();
  const faults = await faultsOfStaffPages(as, await sampleRecords(), seen);
  faults.push(...(await faultsOfKeys(await as("rep"), seen)));
  expect(faults).toEqual([]);
});

test("the pages outside of the desk are clean", async ({ visitor }) => {
  const patterns = ["/sign-in", "/verify", "/sign/[token]"];
  expect(await look(await visitor(), patterns, await sampleRecords(), nothingSeen())).toEqual([]);
});
