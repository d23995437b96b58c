/**
 * What the key pages cost a browser: JavaScript sent before they can be used, layout that moves, and, printed beside their
 * goals, how long the largest content and the slowest answer to a key or a press take. Times are figures, not verdicts: a busy
 * machine must not fail a journey. `SLOW_VISITS=1 npm test -- e2e e2e/page-weight.test.ts` visits with a slow processor too.
 */
import type { Page } from "@playwright/test";
import { draftFor, qualifiedFor, submittedFor } from "@/lib/testing/desk";
import { tokenFor } from "@/lib/testing/signing";
import { type Colleague, expect, test } from "./support/journey";

type Key = {
  readonly name: string;
  readonly path: string;
  readonly who: Colleague;
  /** Kilobytes of compressed script. */
  readonly most: number;
  /** Keys and presses whose answer is timed. */
  readonly use?: (page: Page) => Promise<void>;
};

const limits = { signing: 150, inbox: 220, records: 240 };
const goals = { lcp: 1_000, lcpSlow: 2_000, inp: 100, cls: 0.02 };

const timed = process.env.SLOW_VISITS !== undefined;

test("the key pages stay light and still", async ({ as, visitor }) => {
  test.setTimeout(120_000);
  const [draft, opportunity, sent] = [await draftFor("rep"), await qualifiedFor("rep"), await submittedFor("rep")];
  await submittedFor("rep", { discountBps: 1_200 });
  const { email } = sent.from.customer;
  await expect(() => tokenFor(email)).toPass({ timeout: 20_000 });
  const [outside, rep, manager] = [await visitor(), await as("rep"), await as("manager")];
  const search = async (page: Page) => page.getByRole("searchbox").first().pressSequentially("quay");
  const keys: Key[] = [
    { name: "sign-in", path: "/sign-in", who: outside, most: limits.signing },
    { name: "signing", path: `/sign/${await tokenFor(email)}`, who: outside, most: limits.signing },
    { name: "inbox", path: "/inbox", who: manager, most: limits.inbox },
    { name: "opportunities", path: "/qualification", who: rep, most: limits.records, use: search },
    { name: "offerings", path: "/offerings", who: rep, most: limits.records, use: search },
    { name: "customers", path: "/customers", who: rep, most: limits.records, use: search },
    {
      ...{ name: "opportunity", path: `/qualification/${opportunity.id}`, who: rep, most: limits.records },
      use: async (page) => page.getByRole("button", { name: "Change", exact: true }).first().click(),
    },
    {
      ...{ name: "agreement editor", path: `/agreements/${draft.id}/edit`, who: rep, most: limits.records },
      use: async (page) => page.getByLabel(/^Discount on/).pressSequentially("12"),
    },
  ];
  const lines: string[] = [];
  for (const { name, path, who, most, use } of keys) {
    const seen = await visit(who.page, path, 1, use);
    const slow = timed ? await visit(who.page, path, 4) : undefined;
    const inp = use ? `${seen.inp} ms` : "–";
    lines.push(
      `| ${name} | ${seen.kB} kB | ${most} kB | ${seen.lcp} ms | ${slow ? `${slow.lcp} ms` : "–"} | ${inp} | ${seen.cls} |`,
    );
    expect.soft(seen.kB, `${name}: kB of script`).toBeLessThanOrEqual(most);
    expect.soft(seen.cls, `${name}: layout that moved`).toBeLessThanOrEqual(goals.cls);
  }
  const aims = `| goal | | | ${goals.lcp} ms | ${goals.lcpSlow} ms | ${goals.inp} ms | ${goals.cls} |`;
  const head =
    "| page | script | at most | LCP | LCP, CPU 4× slower | INP | CLS |\n| --- | --- | --- | --- | --- | --- | --- |";
  console.log([head, ...lines, aims].join("\n"));
});

/** Opens the page with an empty cache, uses it, and reads what the browser noted. */
async function visit(page: Page, path: string, slower: number, use?: (page: Page) => Promise<void>) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(path, { waitUntil: "load" });
  await page.evaluate(watch);
  if (use) {
    await use(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await cdp.detach();
  return { ...seen, cls: Math.round(seen.cls * 10_000) / 10_000 };
}

type Seen = { kB: number; lcp: number; cls: number; inp: number };

/** In the page: what was painted, moved and sent so far, and how long each key and press takes from now on. */
function watch(): Promise<void> {
  const seen: Seen = { kB: 0, lcp: 0, cls: 0, inp: 0 };
  Object.assign(window, { seen });
  const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const bytes = scripts.filter(({ name }) => /\.js(\?|$)/.test(name)).map(({ encodedBodySize }) => encodedBodySize);
  seen.kB = Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1_000);
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) if (!shift.hadRecentInput) seen.cls += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const event of list.getEntries() as PerformanceEventTiming[])
      if (event.interactionId) seen.inp = Math.max(seen.inp, Math.round(event.duration));
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  return new Promise((painted) => {
    new PerformanceObserver((list) => {
      for (const paint of list.getEntries()) seen.lcp = Math.round(paint.startTime);
      painted();
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}
