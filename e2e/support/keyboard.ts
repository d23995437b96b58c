/** Somebody without a mouse: everything by Tab, Enter, Space, arrows and typing, as in a browser. */
import type { Locator } from "@playwright/test";
import { type Colleague, expect } from "./journey";

/** From here on a pointer event fails the journey. */
export async function withoutPointer({ page, undo }: Colleague): Promise<void> {
  const watch = await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(
        kind,
        (event) => {
          if (event.isTrusted) throw new Error(`A pointer was used: ${kind} on ${(event.target as Element).outerHTML}`);
        },
        true,
      );
  });
  undo.push(watch);
}

const farthest = 200;

/** Tabs until this has the focus, and sees to it that nothing hides it. */
export async function tabTo({ page }: Colleague, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < farthest; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(isInSight), `${target} has the focus but is covered`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with the Tab key`);
}

/** Whether what has the focus can be seen: not below a bar that sticks, not out of the window (WCAG 2.4.11). */
function isInSight(element: Element): boolean {
  const shown = element.closest("label") ?? element;
  const box = shown.getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2] as const);
  return points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (shown.contains(top) || top.contains(shown));
  });
}

export async function pressOn(colleague: Colleague, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(colleague, target);
  await colleague.page.keyboard.press(key);
}

/** Puts text in place of what stands in a field. */
export async function typeInto(colleague: Colleague, field: Locator, text: string): Promise<void> {
  await tabTo(colleague, field);
  await colleague.page.keyboard.press("ControlOrMeta+a");
  await colleague.page.keyboard.type(text);
}

/** Finds a choice by typing and takes the first that is offered. */
export async function chooseIn(colleague: Colleague, field: Locator, text: string): Promise<void> {
  await typeInto(colleague, field, text);
  await expect(colleague.page.getByRole("option", { name: text }).first()).toBeVisible();
  await colleague.page.keyboard.press("Enter");
}
