import { expect, test } from "vitest";
import { db } from "@/db/client";
import { asOwner } from "@/lib/testing/world";
import { addJob, startWorker } from "./jobs";

const rename = (from: string, to: string) =>
  asOwner((client) => client.query(`alter table graphile_worker.${from} rename to ${to}`));

test("a worker that cannot hand its job back ends the work, so that whoever started it starts it again", async () => {
  let begun = 0;
  const work = async () => {
    begun++;
    await rename("_private_jobs", "hidden");
  };
  const runner = await startWorker({ hidesTheQueue: work }, "");
  try {
    await db.transaction((tx) => addJob(tx, "hidesTheQueue", {}));
    await runner.promise;
  } finally {
    await rename("hidden", "_private_jobs");
  }
  expect(begun).toBe(1);
}, 20_000);
