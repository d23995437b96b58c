import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One file: `npx vitest run --config lib/testing/vitest.config.ts lib/kernel/money.test.ts`. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["{lib,db,components,app}/**/*.test.{ts,tsx}", "proxy.test.ts"],
    globalSetup: ["lib/testing/global-setup.ts"],
    setupFiles: ["lib/testing/own-database.ts"],
    // Times in tests are said with their zone; a machine elsewhere must not change an answer.
    env: { TZ: "UTC", LOG_LEVEL: "silent", NODE_ENV: "test" },
    // Each file still begins as if it were the first: own-database.ts sees to it.
    isolate: false,
    // One of two cores waits for the database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
