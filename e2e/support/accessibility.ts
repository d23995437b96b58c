/** WCAG 2.2 AA by axe, in both themes and on the widest and narrowest screens that are promised. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 720 });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      for (const { id, help, nodes } of violations)
        found.push(
          `${colorScheme} ${width}: ${id} (${help}) at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        );
    }
  if (before) await page.setViewportSize(before);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}
