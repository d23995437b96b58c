import { defineConfig } from "@playwright/test";

/** The address under test; `npm test -- e2e` starts a desk on a database of its own and sets it. */
const baseURL = process.env.E2E_URL;
if (!baseURL)
  throw new Error(
    "Run the journeys with: npm test -- e2e [file]   (or set E2E_URL and DATABASE_URL of a running desk)",
  );

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: ".",
  outputDir: "../.next/e2e",
  fullyParallel: false,
  workers: 2,
  // A journey that passes only sometimes has found something.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 720 },
    actionTimeout: 15_000,
    // Nothing waits for a drawer to slide in; that motion ends is the business of `crawl/accessible.test.ts`.
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every step takes as long again as half the journeys; the picture of a failure is always kept.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: executablePath ? { executablePath } : {},
  },
});
