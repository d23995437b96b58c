/**
 * For journeys of many short scenes: each person has one browser that stays signed in for all scenes of a worker, with a new
 * page for each, so that a scene costs neither a sign-in nor a cold cache.
 */
import type { BrowserContext } from "@playwright/test";
import { emailOf, named, type PersonName } from "@/lib/testing/people";
import { cookieOf } from "../crawl/ways";
import { test as base, type Colleague, sitDown } from "./journey";
import { signIn } from "./sign-in";

export { expect } from "@playwright/test";

interface Scene {
  /** A new page in the browser that this person keeps open. */
  at(person: PersonName): Promise<Colleague>;
}
interface Kept {
  browserOf(person: PersonName): Promise<BrowserContext>;
  /** With which plain requests are this person's. */
  cookieOf(person: PersonName): Promise<string>;
}

export const test = base.extend<Scene, Kept>({
  browserOf: [
    async ({ browser }, use) => {
      const kept = new Map<PersonName, Promise<BrowserContext>>();
      const opened = async (person: PersonName) => {
        const context = await browser.newContext({
          baseURL: process.env.E2E_URL,
          viewport: { width: 1280, height: 720 },
        });
        await signIn(context, emailOf(person));
        return context;
      };
      await use((person) => {
        const context = kept.get(person) ?? opened(person);
        kept.set(person, context);
        return context;
      });
      for (const context of kept.values()) await (await context).close();
    },
    { scope: "worker" },
  ],
  cookieOf: [
    async ({ browser: _ }, use) => {
      const kept = new Map<PersonName, Promise<string>>();
      await use((person) => {
        const cookie = kept.get(person) ?? cookieOf(person);
        kept.set(person, cookie);
        return cookie;
      });
    },
    { scope: "worker" },
  ],
  at: async ({ browserOf, complaints }, use) => {
    const seen: Colleague[] = [];
    await use(async (person) => {
      const context = await browserOf(person);
      const colleague = await sitDown(await context.newPage(), named[person].name, complaints);
      seen.push(colleague);
      return colleague;
    });
    for (const { page } of seen) await page.close();
  },
});
