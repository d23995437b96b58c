/** WCAG 2.2 AA by axe, in both themes and on the widest and narrowest screens that are promised. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

export type Theme = "light" | "dark";
export const themes: readonly Theme[] = ["light", "dark"];
export const wide = { width: 1280, height: 720 };
export const narrow = { width: 360, height: 720 };

export type Asked = {
  /** The part of the page that is looked at. */
  readonly within?: string;
  /** What in it was looked at before. */
  readonly without?: string;
  /**
   * After the theme changed nothing but colours can have become wrong, after the width nothing but these, the room, and what
   * the width before did not show.
   */
  readonly only?: "colours" | "colours and room" | "what came to sight";
  /** Texts on grounds that were found readable before; what is found now is added. */
  readonly readable?: Set<string>;
};

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const shared = { resultTypes: ["violations"], preload: false } satisfies RunOptions;
const structure: RunOptions = {
  ...shared,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
};
const single: RunOptions = { ...shared, resultTypes: ["violations", "passes"] };
/** The rows of a list are made by the same lines of code: the first few stand for all. */
const rowsLikeOthers = "tbody tr:nth-child(n+7)";

/** Once for each page that is opened, by the browser itself: the library is larger than most pages. */
export const withAxe = (page: Page) => page.addInitScript(source);

/** In place: whoever asks for less motion sees the other theme at once. */
export const inTheme = (page: Page, colorScheme: Theme): Promise<void> =>
  page.emulateMedia({ colorScheme, reducedMotion: "reduce" });

/**
 * What is wrong with a page. Two rules take longer to judge than all others, so they get only what they could find wrong. A
 * contrast is made by the colour and size of a text and the grounds behind it: what is alike in all of these is judged once.
 * A target that is large enough needs no room around it: only smaller ones are judged.
 */
export async function faultsOf(page: Page, where: string, asked: Asked = {}): Promise<string[]> {
  const found = await look(page, asked);
  if (found.length === 0) return [];
  // A bar at the edge of the screen covers only what scrolls out from under it: the whole page has the last word.
  const size = page.viewportSize() ?? wide;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
  const wrong = await look(page, asked);
  await page.setViewportSize(size);
  return wrong.map((one) => `${where}: ${one}`);
}

async function look(page: Page, { within = "html", without, only, readable = new Set() }: Asked) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const excluded = without ? `${rowsLikeOthers}, ${without}` : rowsLikeOthers;
  const { wrong, judged } = await page.evaluate(
    async ([part, exclude, known, ruled, newOnly, roomToo, single]) => {
      type Run = (context: unknown, options: RunOptions) => Promise<AxeResults>;
      const world = window as unknown as { axe: { run: Run }; ruled?: WeakSet<Element>; spoke?: [Element, string][] };
      const { run } = world.axe;
      const before = world.ruled ?? new WeakSet();
      const shown = new Set<Element>();
      const targets = "a[href], button, input, select, textarea, summary, [role], [tabindex]";
      const grounds = new Map<Element | null, string>([[null, ""]]);
      const groundOf = (one: Element | null): string => {
        const found = grounds.get(one);
        if (found !== undefined || !one) return found ?? "";
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
        const behind = groundOf(one.parentElement);
        // Nothing shines through a full colour, and what is behind a part that is see-through as a whole stays of account.
        const covers = !/^rgba|\/|^transparent/.test(backgroundColor) && !/ none 0?\.\d+/.test(behind + own);
        const ground = own === "rgba(0, 0, 0, 0) none 1" ? behind : `${covers ? "" : behind}>${own}`;
        grounds.set(one, ground);
        return ground;
      };
      const small: Element[] = [];
      // Another theme changes no size and hides nothing: what speaks is what spoke a moment ago.
      const speaking: [Element, string][] = roomToo ? [] : (world.spoke ?? []);
      const parts = speaking.length > 0 ? [] : document.querySelectorAll(part);
      for (const one of [...parts].flatMap((root) => [...root.querySelectorAll("*")])) {
        if (!one.checkVisibility() || one.closest(exclude)) continue;
        shown.add(one);
        const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const speaks = says || /^(INPUT|SELECT|TEXTAREA)$/.test(one.tagName);
        if (!speaks && !(roomToo && one.matches(targets))) continue;
        const { width, height } = one.getBoundingClientRect();
        if (roomToo && (width < 24 || height < 24) && one.matches(targets)) small.push(one);
        // What only a screen reader sees is a pixel large.
        if (!speaks || width < 2) continue;
        const { fontSize, fontWeight } = getComputedStyle(one);
        speaking.push([one, `${fontSize} ${fontWeight} ${one.closest(":disabled") !== null}`]);
      }
      world.spoke = speaking;
      const texts = new Map<string, Element>();
      for (const [one, how] of speaking) texts.set(`${getComputedStyle(one).color} ${how} ${groundOf(one)}`, one);
      for (const one of known) texts.delete(one);
      const faults: string[] = [];
      const note = ({ violations }: AxeResults) => {
        for (const { id, help, nodes } of violations)
          faults.push(`${id} (${help}) at ${nodes.slice(0, 4).map(({ target }) => target.join(" "))}`);
      };
      if (ruled && !newOnly) {
        note(await run({ include: [part], exclude: [exclude] }, ruled));
        world.ruled = new WeakSet(shown);
      }
      const came = new Set(ruled && newOnly ? [...shown].filter((one) => !before.has(one)) : []);
      const tops = [...came].filter((one) => !one.parentElement || !came.has(one.parentElement));
      if (ruled && tops.length > 0) note(await run({ include: tops, exclude: [exclude] }, ruled));
      const rules = [...(texts.size > 0 ? ["color-contrast"] : []), ...(small.length > 0 ? ["target-size"] : [])];
      if (rules.length === 0) return { wrong: faults, judged: [] };
      const results = await run(
        { include: [...texts.values(), ...small] },
        { ...single, runOnly: rules, elementRef: true },
      );
      note(results);
      const readable = results.passes.filter(({ id }) => id === "color-contrast");
      const fine = new Set(readable.flatMap(({ nodes }) => nodes.map((node) => node.element)));
      return {
        wrong: faults,
        judged: [...texts].filter(([, one]) => fine.has(one as HTMLElement)).map(([key]) => key),
      };
    },
    [
      ...([within, excluded, [...readable], only?.startsWith("colours") ? null : structure] as const),
      ...([only === "what came to sight", only !== "colours", single] as const),
    ] as const,
  );
  for (const one of judged) readable.add(one);
  return wrong;
}

export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await inTheme(page, theme);
      found.push(...(await faultsOf(page, `${theme} ${size.width}`)));
    }
  }
  if (before) await page.setViewportSize(before);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}
