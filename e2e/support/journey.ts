/**
 * What every journey has: people who are signed in, a count of their presses, and the promise that no page complained on
 * the console, failed to load something, or answered with a fault.
 */
import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { emailOf, named, type PersonName } from "@/lib/testing/people";
import { cookieOf } from "../crawl/ways";
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

type Screen = { phone?: boolean };

interface Journey {
  /**
   * A new page in this person's own browser, which stays signed in and keeps what it fetched for all journeys of a worker:
   * a browser for each would cost more than most of what is done in it.
   */
  as(person: PersonName, screen?: Screen): Promise<Colleague>;
  /** Somebody outside, with no account and a browser of today: a customer who received a link. */
  visitor(options?: Screen & { javaScript?: boolean }): Promise<Colleague>;
  presses(colleague: Colleague): number;
  /** Complaints that this journey causes on purpose, such as the 404 of a foreign record. */
  expectedComplaints: RegExp[];
}

interface Kept {
  browserOf(person: PersonName, screen?: Screen): Promise<BrowserContext>;
  /** With which plain requests are this person's. */
  cookieOf(person: PersonName): Promise<string>;
}

/** Answers what was made for this key before, or makes it. */
function keeping<K, V>(make: (key: K) => Promise<V>) {
  const kept = new Map<K, Promise<V>>();
  const get = (key: K): Promise<V> => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
  return { get, all: () => Promise.all(kept.values()) };
}

export const test = base.extend<Journey & { complaints: string[] }, Kept>({
  browserOf: [
    async ({ browser }, use) => {
      const opened = (phone: boolean) =>
        keeping(async (person: PersonName) => {
          const context = await browser.newContext({ ...screen(phone), ...address() });
          await signIn(context, emailOf(person));
          return context;
        });
      const [desks, phones] = [opened(false), opened(true)];
      await use((person, { phone } = {}) => (phone ? phones : desks).get(person));
      for (const context of [...(await desks.all()), ...(await phones.all())]) await context.close();
    },
    { scope: "worker" },
  ],
  cookieOf: [
    async ({ browser: _ }, use) => {
      const cookies = keeping(cookieOf);
      await use(cookies.get);
    },
    { scope: "worker" },
  ],
  complaints: async ({ expectedComplaints }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints.filter((one) => !expectedComplaints.some((expected) => expected.test(one)))).toEqual([]);
  },
  expectedComplaints: [[], { option: true }],
  as: async ({ browserOf, complaints }, use) => {
    const seen: Colleague[] = [];
    await use(async (person, screen) => {
      const context = await browserOf(person, screen);
      const colleague = await sitDown(await context.newPage(), named[person].name, complaints);
      seen.push(colleague);
      return colleague;
    });
    for (const { page } of seen) await page.close();
  },
  visitor: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...screen(options?.phone),
        ...address(),
        javaScriptEnabled: options?.javaScript ?? true,
      });
      contexts.push(context);
      return sitDown(await context.newPage(), "somebody outside", complaints);
    });
    for (const context of contexts) await context.close();
  },
  presses: async ({ complaints: _ }, use) => use((colleague) => colleague.presses),
});

const address = () => (process.env.E2E_URL ? { baseURL: process.env.E2E_URL } : {});

const screen = (phone = false) =>
  phone
    ? { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    : { viewport: { width: 1280, height: 720 } };

/** Somebody in front of this page: their presses are counted, and what goes wrong on it or on what it opens is a complaint. */
async function sitDown(page: Page, name: string, complaints: string[]): Promise<Colleague> {
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
