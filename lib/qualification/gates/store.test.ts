import pg from "pg";
import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { moveOpportunity } from "@/lib/qualification/opportunities/commands/move-opportunity";
import { createOpportunityInput } from "@/lib/qualification/opportunities/inputs";
import { advancedOpportunity, readyOpportunity, seenBy } from "@/lib/testing/opportunities";
import { as, asOwner, people } from "@/lib/testing/world";
import { reopenOpportunity } from "./commands/reopen-opportunity";

/** no path lets an opportunity pass without its decision. The rule and the commands refuse; so does the database. */
async function asApp<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const run = (sql: string, values: unknown[] = []) => asApp((client) => client.query(sql, values));
const late = ["qualified", "deferred", "ended"];

test("the form of a new opportunity knows no state to begin in", () => {
  const given = { name: "x", organisationId: newId(), needOn: "2026-06-01", state: "qualified" };
  expect(createOpportunityInput.safeParse(given).success).toBe(false);
});

test("the board cannot move one into a decided state", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const { version } = (await seenBy(rep, id)).view.row;
  for (const to of late)
    expect(await moveOpportunity(rep, { id, version, to: to as "qualified" })).toMatchObject({
      refusal: { reason: "needs_decision" },
    });
});

test("the application's own role cannot write a decided state without a decision", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  for (const state of late)
    await expect(
      run("update opportunities set state = $2, wake_on = $3, decision_id = $4 where id = $1", [
        id,
        state,
        state === "deferred" ? "2030-01-01" : null,
        newId(),
      ]),
    ).rejects.toThrow(/without a decision/);
});

test("nor insert one that is decided already", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const other = await advancedOpportunity(rep);
  await expect(
    run(
      `insert into opportunities (id, number, name, organisation_id, owner_id, need_on, currency, state, state_since,
         decision_id, score_low_bps, score_high_bps, created_at, changed_at)
       select $1, 'OPP-999999', name, organisation_id, owner_id, need_on, currency, 'qualified', now(), $2, 0, 0, now(), now()
       from opportunities where id = $3`,
      [newId(), other.decisionId, id],
    ),
  ).rejects.toThrow(/without a decision/);
});

test("nor borrow another's decision, nor leave a decided state without a re-opening", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const other = await advancedOpportunity(rep);
  await expect(
    run("update opportunities set state = 'qualified', decision_id = $2 where id = $1", [id, other.decisionId]),
  ).rejects.toThrow(/without a decision/);
  await expect(run("update opportunities set state = 'exploring' where id = $1", [other.id])).rejects.toThrow(
    /re-opened first/,
  );
});

test("a decision that was re-opened does not count a second time", async () => {
  const rep = await as("rep");
  const { id, decisionId } = await advancedOpportunity(rep);
  const { version } = (await seenBy(rep, id)).view.row;
  must(await reopenOpportunity(rep, { id, version, why: "They changed their mind" }));
  await expect(
    run("update opportunities set state = 'qualified', decision_id = $2 where id = $1", [id, decisionId]),
  ).rejects.toThrow(/without a decision/);
});

const copy = (changes: string) => `insert into gate_decisions (id, opportunity_id, number, outcome, above_threshold,
    owner_id, decided_by, decided_at, policy_id, snapshot, snapshot_text, snapshot_hash)
  select $1, $2, ${changes} from gate_decisions where id = $3`;

test("a decision row is refused when the owner decides above the threshold, the hash is wrong or its turn has not come", async () => {
  const rep = await as("rep");
  const { decisionId } = await advancedOpportunity(rep);
  const { id } = await readyOpportunity(rep, { estimateMinor: 50_000_000 });
  const rest = "decided_at, policy_id, snapshot, snapshot_text";
  const forge = (changes: string) => run(copy(changes), [newId(), id, decisionId]);
  await expect(forge(`1, 'advance', true, owner_id, decided_by, ${rest}, snapshot_hash`)).rejects.toThrow(/four_eyes/);
  await expect(forge(`1, 'advance', false, owner_id, decided_by, ${rest}, snapshot_hash`)).rejects.toThrow(
    /follows from the value/,
  );
  const { manager } = await people();
  await expect(
    forge(`1, 'advance', true, owner_id, '${manager}', ${rest}, encode(sha256('other'), 'hex')`),
  ).rejects.toThrow(/snapshot_hash/);
  await expect(forge(`2, 'advance', true, owner_id, '${manager}', ${rest}, snapshot_hash`)).rejects.toThrow(
    /follows number/,
  );
  await expect(forge(`1, 'reopen', true, owner_id, null, ${rest}, snapshot_hash`)).rejects.toThrow(/re-opened/);
});

test("decisions and policies are never changed, not even by the owner of the tables; opportunities are never deleted", async () => {
  const rep = await as("rep");
  const { id, decisionId } = await advancedOpportunity(rep);
  for (const sql of [
    "update gate_decisions set notes = 'x'",
    "delete from gate_decisions",
    "truncate gate_decisions cascade",
    "update qualification_policies set number = 9",
  ]) {
    await expect(run(sql)).rejects.toThrow(/denied|append-only/);
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/append-only/);
  }
  await expect(run("delete from opportunities where id = $1", [id])).rejects.toThrow(/is kept/);
  expect((await seenBy(rep, id)).view.row.decisionId).toBe(decisionId);
});
