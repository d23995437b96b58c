import pg from "pg";
import { expect, it } from "vitest";
import { readiness } from "./readiness";

it("is ready when the database has every table and bounds every statement", async () => {
  expect(await readiness()).toEqual({ ready: true });
});

it("is not ready while a pooler drops the time limits of its connections", async () => {
  const withoutLimits = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const answer = await readiness(withoutLimits);
  await withoutLimits.end();
  expect(answer).toMatchObject({ ready: false, because: expect.stringContaining("no time limit") });
});
