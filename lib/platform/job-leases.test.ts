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
    for (const worker of Object.keys(by)) await addJob(tx, "a_job", { worker }, { line: worker });
    return ok({});
  });
  await asOwner(async (client) => {
    for (const [worker, seconds] of Object.entries(by)) {
      await client.query(
        `update graphile_worker._private_job_queues set locked_by = $1, locked_at = now() - make_interval(secs => $2)
         where queue_name = $1`,
        [worker, seconds],
      );
      await client.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2), attempts = 1
         where payload->>'worker' = $1`,
        [worker, seconds],
      );
    }
  });
}

/** For each worker whether its loan is fresh, by the job and by its line; null where there is none any more. */
const lent = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ worker: string; job: boolean | null; line: boolean | null }>(
      `select q.queue_name as worker, j.locked_at > now() - interval '2 seconds' as job,
         q.locked_at > now() - interval '2 seconds' as line
       from graphile_worker._private_job_queues q join graphile_worker._private_jobs j on j.job_queue_id = q.id`,
    );
    return Object.fromEntries(rows.map(({ worker, job, line }) => [worker, [job, line]]));
  });

test("a job whose worker was killed goes back to the queue after half a minute; one whose worker lives or lived just now does not", async () => {
  await taken({ killed: 31, ours: 31, "of another process": 20 });
  expect(await renewLoans(["ours"])).toBe(1);
  expect(await lent()).toEqual({ killed: [null, null], ours: [true, true], "of another process": [false, false] });
});
