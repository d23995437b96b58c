/**
 * What every journey has: people who are signed in, a count of their presses, and the promise that no page complained on
 * the console, failed to load something, or answered with a fault.
 */
import { type BrowserContext, test as base, type Disposable, expect, type Locator, type Page } from "@playwright/test";
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
  /** What this journey put into the page, taken out again at its end: the next one may sit down at the same page. */
  readonly undo: Disposable[];
}

type Screen = { phone?: boolean };

interface Journey {
  /**
   * A page of their own in this person's browser. The browser stays signed in and keeps what it fetched for all journeys of a
   * worker, and a page that one journey left is cleared for the next: new ones would cost more than most of what is done in
   * them.
   */
  as(person: PersonName, screen?: Screen): Promise<Colleague>;
  /** Somebody outside, with no account and a browser of today: a customer who received a link. */
  visitor(options?: Screen & { javaScript?: boolean }): Promise<Colleague>;
  presses(colleague: Colleague): number;
  /** Complaints that this journey causes on purpose, such as the 404 of a foreign record. */
  expectedComplaints: RegExp[];
}

type Size = { readonly width: number; readonly height: number };

/** Somebody's browser, and the pages in it that nobody uses at the moment. */
interface Desk {
  readonly context: BrowserContext;
  readonly size: Size;
  readonly free: Page[];
}

interface Kept {
  deskOf(person: PersonName, screen?: Screen): Promise<Desk>;
  /** Where pages complain: whatever journey is on. */
  ear: { complaints: string[] };
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
  ear: [async ({ browser: _ }, use) => use({ complaints: [] }), { scope: "worker" }],
  deskOf: [
    async ({ browser, ear }, use) => {
      const opened = (phone: boolean) =>
        keeping(async (person: PersonName): Promise<Desk> => {
          const context = await browser.newContext({ ...screen(phone), ...address() });
          await equip(context, named[person].name, ear);
          await signIn(context, emailOf(person));
          return { context, size: screen(phone).viewport, free: [] };
        });
      const [desks, phones] = [opened(false), opened(true)];
      await use((person, { phone } = {}) => (phone ? phones : desks).get(person));
      for (const { context } of [...(await desks.all()), ...(await phones.all())]) await context.close();
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
  complaints: async ({ expectedComplaints, ear }, use) => {
    ear.complaints = [];
    await use(ear.complaints);
    const complaints = ear.complaints.filter((one) => !expectedComplaints.some((expected) => expected.test(one)));
    expect(complaints).toEqual([]);
  },
  expectedComplaints: [[], { option: true }],
  as: async ({ deskOf, complaints: _ }, use) => {
    const seen: [Desk, Colleague][] = [];
    await use(async (person, screen) => {
      const desk = await deskOf(person, screen);
      const colleague = sitDown(desk.free.pop() ?? (await desk.context.newPage()), named[person].name);
      seen.push([desk, colleague]);
      return colleague;
    });
    for (const [{ free, size }, colleague] of seen) if (await isCleared(colleague, size)) free.push(colleague.page);
  },
  visitor: async ({ browser, ear, complaints: _ }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...screen(options?.phone),
        ...address(),
        javaScriptEnabled: options?.javaScript ?? true,
      });
      contexts.push(context);
      await equip(context, outsider, ear);
      return sitDown(await context.newPage(), outsider);
    });
    for (const context of contexts) await context.close();
  },
  presses: async ({ complaints: _ }, use) => use((colleague) => colleague.presses),
});

const outsider = "somebody outside";

const address = () => (process.env.E2E_URL ? { baseURL: process.env.E2E_URL } : {});

const screen = (phone = false) =>
  phone
    ? { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    : { viewport: { width: 1280, height: 720 } };

/** Who sits at which page. */
const sitting = new WeakMap<Page, Colleague>();

function sitDown(page: Page, name: string): Colleague {
  const colleague: Colleague = { name, presses: 0, page, main: page.locator("main:visible"), undo: [] };
  sitting.set(page, colleague);
  return colleague;
}

/** Leaves the page as if it were new: nothing on it, nothing kept for it, nothing under the pointer. */
async function isCleared({ page, undo }: Colleague, { width, height }: Size): Promise<boolean> {
  if (page.isClosed()) return false;
  for (const each of undo) await each.dispose();
  await page.emulateMedia({ colorScheme: null });
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) await page.setViewportSize({ width, height });
  // A page of the same origin stays in its process, which is what makes the next one cheap.
  await page.goto("/icon.svg");
  await page.mouse.move(0, 0);
  await page.evaluate(() => sessionStorage.clear());
  return true;
}

/** Whatever is opened in this browser counts presses, and what goes wrong in it is a complaint. */
async function equip(context: BrowserContext, name: string, ear: Kept["ear"]): Promise<void> {
  await context.exposeBinding("countPress", ({ page }) => {
    const colleague = sitting.get(page);
    if (colleague) colleague.presses++;
  });
  await context.addInitScript(() => {
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
  const complain = (about: string) => ear.complaints.push(`${name}, ${about}`.trim());
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (fault) => complain(`page: ${fault.error().message}`));
  context.on("response", (answer) => {
    if (answer.status() >= 500) complain(`${answer.status()}: ${answer.url()}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // Given up after a navigation, or never wanted with JavaScript switched off.
    if (why !== "net::ERR_ABORTED" && why !== "csp") complain(`${why}: ${request.url()}`);
  });
}
