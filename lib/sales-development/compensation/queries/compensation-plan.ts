import { asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { compensationPlans, compensationPlanVersions, people, planAssignments } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { journalOf } from "@/lib/platform/journal";
import { isDraft } from "../domain/plan";
import { bandsOf } from "../store";
import { inForceOn } from "./compensation-plans";

async function planOf(on: Reader, id: string) {
  if (!isId(id)) throw new NotFound("compensation plan", id);
  const [plan] = await on.select().from(compensationPlans).where(eq(compensationPlans.id, id));
  if (!plan) throw new NotFound("compensation plan", id);
  return plan;
}

/** A plan with its versions, who is paid by it, and what happened to it. */
export async function compensationPlan(actor: Actor, id: string, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "compensation:read");
  const plan = await planOf(on, id);
  const day = today(given.at ?? (await databaseNow()));
  const [versions, assignments, history] = await Promise.all([
    on
      .select({ version: compensationPlanVersions, publisher: people.name })
      .from(compensationPlanVersions)
      .leftJoin(people, eq(people.id, compensationPlanVersions.publishedBy))
      .where(eq(compensationPlanVersions.planId, id))
      .orderBy(desc(compensationPlanVersions.n)),
    on
      .select({ row: planAssignments, name: people.name })
      .from(planAssignments)
      .innerJoin(people, eq(people.id, planAssignments.personId))
      .where(eq(planAssignments.planId, id))
      .orderBy(asc(people.name), desc(planAssignments.validFrom))
      .limit(500),
    journalOf(`compensation_plan:${id}`, 30, on),
  ]);
  const rows = versions.map(({ version, publisher }) => ({ ...version, publisher }));
  const inForce = inForceOn(rows, day);
  const draft = rows.find((version) => isDraft(version.state));
  const write = may(actor, "compensation:write");
  return {
    ...{ plan, day, versions: rows, draftId: draft?.id ?? null, history },
    inForce: inForce && { ...inForce, bands: await bandsOf(on, inForce.id) },
    assignments: assignments.map(({ row, name }) => ({ ...row, name })),
    may: { write, draftNext: write && !draft, assign: write && rows.some((version) => !isDraft(version.state)) },
  };
}

export type CompensationPlanView = Awaited<ReturnType<typeof compensationPlan>>;

/** One version with its bands: a draft to write on, or a published one to read. */
export async function planVersion(actor: Actor, planId: string, versionId: string, on: Reader = db) {
  authorize(actor, "compensation:read");
  const plan = await planOf(on, planId);
  if (!isId(versionId)) throw new NotFound("plan version", versionId);
  const [row] = await on.select().from(compensationPlanVersions).where(eq(compensationPlanVersions.id, versionId));
  if (!row || row.planId !== planId) throw new NotFound("plan version", versionId);
  const write = may(actor, "compensation:write") && isDraft(row.state);
  return { plan, row, bands: await bandsOf(on, versionId), may: { write } };
}

export type PlanVersionView = Awaited<ReturnType<typeof planVersion>>;
