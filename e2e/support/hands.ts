/** The two ways in which people work a screen: with a pointer, or with the keyboard alone. A path is written once for both. */
import type { Locator } from "@playwright/test";
import { type Colleague, expect } from "./journey";
import { chooseIn, pressOn, tabTo, typeInto, withoutPointer } from "./keyboard";

export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  readonly fill: (field: Locator, text: string) => Promise<void>;
  /** Ticks a box or takes it out. */
  readonly toggle: (box: Locator) => Promise<void>;
  /** Finds by typing and takes what is offered. */
  readonly choose: (field: Locator, text: string) => Promise<void>;
  /** One of a list that the browser shows. */
  readonly pick: (list: Locator, label: string) => Promise<void>;
}

const byPointer = ({ page }: Colleague): Hands => ({
  press: (target) => target.click(),
  fill: (field, text) => field.fill(text),
  toggle: (box) => box.click(),
  choose: async (field, text) => {
    await field.fill(text);
    await page.getByRole("option", { name: text }).first().click();
  },
  pick: async (list, label) => {
    await list.selectOption({ label });
  },
});

const byKeyboard = (colleague: Colleague): Hands => ({
  press: (target) => pressOn(colleague, target),
  fill: (field, text) => fillByKeyboard(colleague, field, text),
  toggle: (box) => pressOn(colleague, box, "Space"),
  choose: (field, text) => chooseIn(colleague, field, text),
  pick: async (list, label) => {
    await tabTo(colleague, list);
    await colleague.page.keyboard.type(label);
  },
});

/** A date is typed in the order of the browser's language, whichever that is here. */
async function fillByKeyboard(colleague: Colleague, field: Locator, text: string) {
  if ((await field.getAttribute("type")) !== "date") return typeInto(colleague, field, text);
  const [year = "", month = "", day = ""] = text.split("-");
  await tabTo(colleague, field);
  for (const typed of [month + day + year, day + month + year]) {
    await colleague.page.keyboard.press("Home");
    await colleague.page.keyboard.type(typed);
    if ((await field.inputValue()) === text) return;
    await colleague.page.keyboard.press("Shift+Tab");
    await tabTo(colleague, field);
  }
  await expect(field).toHaveValue(text);
}

export const ways = ["pointer", "keyboard"] as const;

export async function handsOf(colleague: Colleague, way: (typeof ways)[number]): Promise<Hands> {
  if (way === "pointer") return byPointer(colleague);
  await withoutPointer(colleague);
  return byKeyboard(colleague);
}
