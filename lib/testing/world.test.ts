import { expect, test } from "vitest";
import { db } from "@/db/client";
import { addJob } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mail";
import { actor, as, asOwner, at, drain, monday, now, people, travelTo } from "./world";

test("a manager sees their own team and nobody else's", async () => {
  const { manager, rep, colleague, otherRep } = await people();
  const { sees } = await actor("manager");
  expect(new Set(sees)).toEqual(new Set([manager, rep, colleague]));
  expect(sees).not.toContain(otherRep);
});

test("a command runs at the time of the world, as the person named", async () => {
  const ctx = await as("rep");
  expect(ctx.now).toEqual(monday);
  expect(ctx.actor).toMatchObject({ name: "Rosa Lindqvist", roles: ["sales_rep"] });
});

test("draining delivers what is due and leaves next week's job for next week", async () => {
  const left = () =>
    asOwner(async (client) =>
      (await client.query("select key from graphile_worker.jobs order by key")).rows.map((row) => row.key),
    );
  const ctx = await as("rep");
  await db.transaction(async (tx) => {
    await sendMail(tx, ctx, { to: "dana@customer.example", subject: "Hello", text: "Hello", purpose: "test" });
    await addJob(tx, "unknown_job", {}, { key: "next week", runAt: at("2026-03-09T09:00:00Z") });
  });
  await drain();
  expect(await left()).toEqual(["next week"]);
  travelTo(at("2026-03-08T09:00:00Z"));
  await drain();
  expect(now()).toEqual(at("2026-03-08T09:00:00Z"));
  expect(await left()).toEqual(["next week"]);
});
