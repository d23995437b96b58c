import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { pool, transaction } from "./client";

const asked = () => transaction((tx) => tx.execute(sql`select 1 as one`));

test("a pool whose connections break just before a transaction begins is whole again afterwards", async () => {
  for (let time = 0; time < 12; time++) {
    pool.once("acquire", (client) => void client.end());
    await expect(asked()).rejects.toThrow();
  }
  expect((await asked()).rows).toEqual([{ one: 1 }]);
  expect(pool.idleCount).toBe(pool.totalCount);
});
