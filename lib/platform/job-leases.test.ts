import { expect, test } from "vitest";
import { ok } from "@/lib/kernel/result";
import { as, asOwner } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { renewLoans } from "./job-leases";
import { addJob } from "./jobs";

/** Jobs that these workers took so many seconds ago. */
async function taken(by: Readonly<Record<string, number>>): Promise<void> {
  const ctx = await as("rep");
  await inTransaction(ctx, async (tx) => {
    for (const worker of Object.keys(by)) await addJob(tx, "a_job", { worker });
    return ok({});
  });
  await asOwner(async (client) => {
    for (const [worker, seconds] of Object.entries(by))
      await client.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2), attempts = 1
         where payload->>'worker' = $1`,
        [worker, seconds],
      );
  });
}

const lent = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ worker: string; fresh: boolean | null }>(
      `select payload->>'worker' as worker, locked_at > now() - interval '2 seconds' as fresh
       from graphile_worker._private_jobs where locked_by is not null or attempts > 0`,
    );
    return Object.fromEntries(rows.map(({ worker, fresh }) => [worker, fresh]));
  });

test("a job whose worker was killed goes back to the queue after half a minute; one whose worker lives or lived just now does not", async () => {
  await taken({ killed: 31, ours: 31, "of another process": 20 });
  expect(await renewLoans(["ours"])).toBe(1);
  expect(await lent()).toEqual({ killed: null, ours: true, "of another process": false });
});
