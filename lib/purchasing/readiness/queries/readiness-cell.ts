import { and, desc, eq, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { destinationProbes, people, readinessOverrides } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { addDays, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { cellName } from "../domain/cell";
import { isGap } from "../domain/check";
import { destinationNames, destinationOf } from "../domain/destination";
import { longestOverrideDays } from "../domain/override";
import { computedCells } from "./computed-cells";
import { assignedGaps } from "./readiness-board";

/** One cell: its four checks with what they rest on, who sees to the gaps, what was overridden, and the last probes. */
export async function readinessCell(actor: Actor, id: string, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "readiness:read");
  if (!isId(id)) throw new NotFound("cell", id);
  const now = given.at ?? (await databaseNow());
  const [computed] = await computedCells(on, now, [id]);
  if (!computed) throw new NotFound("cell", id);
  const { cell, outcome, sells } = computed;
  const assigned = await assignedGaps(on, [id]);
  const open = cell.closedAt === null;
  const write = may(actor, "readiness:write") && open;
  const answersFor = may(actor, "readiness:override") && open;
  const day = today(now);
  const destination = destinationOf(cell.form, env().ORDER_DESTINATION_URL !== undefined);
  return {
    ...{ id: cell.id, version: cell.version, form: cell.form, name: cellName(cell), closedAt: cell.closedAt, sells },
    channel: { id: cell.channelId, name: cell.channelName },
    state: outcome.state,
    since: cell.standing?.state === outcome.state ? cell.since : null,
    freshUntil: outcome.freshUntil,
    stopsLaunches: sells && outcome.missing.length > 0,
    checks: outcome.checks.map((check) => ({
      ...check,
      since: sinceOf(cell.standing, check),
      assigned: assigned.get(`${cell.id} ${check.kind}`) ?? null,
      may: {
        assign: write && isGap(check.state),
        override: answersFor && isGap(check.state),
        lift: answersFor && check.override !== null,
      },
    })),
    overrides: await overridesOf(on, id),
    destination: destinationNames[destination],
    probes: await on
      .select()
      .from(destinationProbes)
      .where(and(eq(destinationProbes.destination, destination), lte(destinationProbes.askedAt, now)))
      .orderBy(desc(destinationProbes.askedAt))
      .limit(6),
    today: day,
    dueOn: addDays(day, 2),
    override: { first: addDays(day, 1), usual: addDays(day, 7), last: addDays(day, longestOverrideDays) },
    may: { close: write },
  };
}

export type ReadinessCell = Awaited<ReturnType<typeof readinessCell>>;
type Computed = Awaited<ReturnType<typeof computedCells>>[number];

const sinceOf = (standing: Computed["cell"]["standing"], { kind, state }: Computed["outcome"]["checks"][number]) => {
  const known = standing?.checks[kind];
  return known?.state === state ? new Date(known.since) : null;
};

async function overridesOf(on: Reader, cellId: string) {
  const lifter = alias(people, "lifter");
  const rows = await on
    .select({ given: readinessOverrides, by: people.name, liftedByName: lifter.name })
    .from(readinessOverrides)
    .innerJoin(people, eq(people.id, readinessOverrides.givenBy))
    .leftJoin(lifter, eq(lifter.id, readinessOverrides.liftedBy))
    .where(eq(readinessOverrides.cellId, cellId))
    .orderBy(desc(readinessOverrides.givenAt))
    .limit(20);
  return rows.map(({ given, ...names }) => ({ ...given, ...names }));
}
