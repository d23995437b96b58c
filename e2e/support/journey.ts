/**
 * What every journey has: people who are signed in, a count of their presses, and the promise that no page complained on
 * the console, failed to load something, or answered with a fault.
 */
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { emailOf, named, type PersonName } from "@/lib/testing/people";
import { signIn } from "./sign-in";

export { expect };

/** A person at their browser. */
export interface Colleague {
  readonly name: string;
  readonly page: Page;
  /** What is in front of them, without the rail and without a page that is leaving. */
  readonly main: Locator;
  /** Clicks, taps and keys that do something; typing and scrolling are free. */
  presses: number;
}

interface Journey {
  as(person: PersonName, options?: { phone?: boolean }): Promise<Colleague>;
  /** Somebody outside, with no account: a customer who received a link. */
  visitor(options?: { phone?: boolean; javaScript?: boolean }): Promise<Colleague>;
  presses(colleague: Colleague): number;
  /** Complaints that this journey causes on purpose, such as the 404 of a foreign record. */
  expectedComplaints: RegExp[];
}

export const test = base.extend<Journey & { complaints: string[] }>({
  complaints: async ({ expectedComplaints }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints.filter((one) => !expectedComplaints.some((expected) => expected.test(one)))).toEqual([]);
  },
  expectedComplaints: [[], { option: true }],
  as: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext({ ...screen(options?.phone), ...(baseURL ? { baseURL } : {}) });
      contexts.push(context);
      await signIn(context, emailOf(person));
      return sitDown(await context.newPage(), named[person].name, complaints);
    });
    for (const context of contexts) await context.close();
  },
  visitor: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...screen(options?.phone),
        ...(baseURL ? { baseURL } : {}),
        javaScriptEnabled: options?.javaScript ?? true,
      });
      contexts.push(context);
      return sitDown(await context.newPage(), "somebody outside", complaints);
    });
    for (const context of contexts) await context.close();
  },
  presses: async ({ complaints: _ }, use) => use((colleague) => colleague.presses),
});

const screen = (phone = false) =>
  phone
    ? { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    : { viewport: { width: 1280, height: 720 } };

/** Somebody in front of this page: their presses are counted, and what goes wrong on it or on what it opens is a complaint. */
export async function sitDown(page: Page, name: string, complaints: string[]): Promise<Colleague> {
  const colleague: Colleague = { name, presses: 0, page, main: page.locator("main:visible") };
  await page.exposeBinding("countPress", () => {
    colleague.presses++;
  });
  await page.addInitScript(() => {
    const count = () => (window as unknown as { countPress(): void }).countPress();
    addEventListener(
      "pointerdown",
      (event) => event.isTrusted && !(event.target instanceof HTMLSelectElement) && count(),
      true,
    );
    // Enter and Space act except where they are text; a choice from a list is one press, by whatever means it is made.
    addEventListener(
      "keydown",
      (event) => {
        const on = event.target as HTMLElement;
        const writes = on instanceof HTMLTextAreaElement || on.isContentEditable;
        const types = writes || (on instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(on.type));
        const acts = event.key === "Enter" ? !writes : !types && (event.key === " " || event.ctrlKey || event.metaKey);
        const chooses = on instanceof HTMLSelectElement;
        if (event.isTrusted && acts && !chooses && !["Control", "Meta", "Shift", "Alt"].includes(event.key)) count();
      },
      true,
    );
    addEventListener("change", (event) => event.target instanceof HTMLSelectElement && count(), true);
  });
  const listen = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error")
        complaints.push(`${name}, console: ${message.text()} ${message.location().url}`.trim());
    });
    page.on("pageerror", (fault) => complaints.push(`${name}, page: ${fault.message}`));
    page.on("response", (answer) => {
      if (answer.status() >= 500) complaints.push(`${name}, ${answer.status()}: ${answer.url()}`);
    });
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // Given up after a navigation, or never wanted with JavaScript switched off.
      if (why !== "net::ERR_ABORTED" && why !== "csp") complaints.push(`${name}, ${why}: ${request.url()}`);
    });
  };
  listen(page);
  page.on("popup", listen);
  return colleague;
}
