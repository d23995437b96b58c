import { and, asc, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { compensationPlans, compensationPlanVersions, compensationTiers, people, planAssignments } from "@/db/schema";
import { personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { decimalText } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { DomainEvent } from "@/lib/platform/journal";
import type { PlanInForce, PlanTerms } from "./domain/plan";
import type { Band } from "./domain/tiers";
import type { AssignPlan } from "./inputs";

export type PlanRow = typeof compensationPlans.$inferSelect;
export type PlanVersionRow = typeof compensationPlanVersions.$inferSelect;
export type AssignmentRow = typeof planAssignments.$inferSelect;

export const planSubject = (plan: Pick<PlanRow, "id" | "name">) => ({
  kind: "compensation_plan",
  id: plan.id,
  label: plan.name,
});

export const planEvent = (
  type: string,
  plan: Pick<PlanRow, "id" | "name">,
  data: DomainEvent["data"],
): DomainEvent => ({ type, stream: `compensation_plan:${plan.id}`, subject: planSubject(plan), data });

/** Locks the plan: its versions are drafted, published and assigned one after the other. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow> {
  const [row] = await tx.select().from(compensationPlans).where(eq(compensationPlans.id, id)).for("update");
  if (!row) throw new NotFound("compensation plan", id);
  return row;
}

/** Undefined when another plan has this name. */
export async function insertPlan(tx: Tx, ctx: Context, given: Pick<PlanRow, "name" | "currency">) {
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  const values = { id: newId(), ...given, ...stamps };
  const [row] = await tx.insert(compensationPlans).values(values).onConflictDoNothing().returning();
  return row;
}

/** The plan and one of its versions, both locked. */
export async function lockPlanVersion(tx: Tx, id: string): Promise<{ plan: PlanRow; row: PlanVersionRow }> {
  const matching = eq(compensationPlanVersions.id, id);
  const [found] = await tx
    .select({ planId: compensationPlanVersions.planId })
    .from(compensationPlanVersions)
    .where(matching);
  if (!found) throw new NotFound("plan version", id);
  const plan = await lockPlan(tx, found.planId);
  const [row] = await tx.select().from(compensationPlanVersions).where(matching).for("update");
  if (!row) throw new NotFound("plan version", id);
  return { plan, row };
}

export const versionsOf = (on: Reader, planId: string): Promise<PlanVersionRow[]> =>
  on
    .select()
    .from(compensationPlanVersions)
    .where(eq(compensationPlanVersions.planId, planId))
    .orderBy(desc(compensationPlanVersions.n));

export async function bandsOf(on: Reader, planVersionId: string): Promise<Band[]> {
  return on
    .select({ lower: compensationTiers.lower, upper: compensationTiers.upper, rateBps: compensationTiers.rateBps })
    .from(compensationTiers)
    .where(eq(compensationTiers.planVersionId, planVersionId))
    .orderBy(asc(compensationTiers.lower));
}

type Written = PlanTerms & { readonly note: string };
const columnsOf = ({ bands: _, ...terms }: Written) => terms;

const insertBands = (tx: Tx, planVersionId: string, bands: readonly Band[]) =>
  tx.insert(compensationTiers).values(bands.map((band) => ({ id: newId(), planVersionId, ...band })));

/** A draft with its bands, as the plan's next version. */
export async function insertPlanDraft(tx: Tx, ctx: Context, planId: string, terms: Written): Promise<PlanVersionRow> {
  const n = ((await versionsOf(tx, planId))[0]?.n ?? 0) + 1;
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  const [row] = await tx
    .insert(compensationPlanVersions)
    .values({ id: newId(), planId, n, ...columnsOf(terms), ...stamps })
    .returning();
  await insertBands(tx, row?.id ?? "", terms.bands);
  return row as PlanVersionRow;
}

export async function savePlanTerms(tx: Tx, ctx: Context, row: PlanVersionRow, terms: Written): Promise<number> {
  const version = row.version + 1;
  await tx
    .update(compensationPlanVersions)
    .set({ ...columnsOf(terms), version, changedAt: ctx.now })
    .where(eq(compensationPlanVersions.id, row.id));
  await tx.delete(compensationTiers).where(eq(compensationTiers.planVersionId, row.id));
  await insertBands(tx, row.id, terms.bands);
  return version;
}

export async function savePublishedPlan(tx: Tx, ctx: Context, row: PlanVersionRow, validFrom: IsoDate): Promise<void> {
  const by = { publishedBy: personId(ctx.actor), publishedAt: ctx.now, changedAt: ctx.now };
  await tx
    .update(compensationPlanVersions)
    .set({ state: "published", validFrom, ...by, version: row.version + 1 })
    .where(eq(compensationPlanVersions.id, row.id));
}

export async function deletePlanDraft(tx: Tx, id: string): Promise<void> {
  await tx.delete(compensationTiers).where(eq(compensationTiers.planVersionId, id));
  await tx.delete(compensationPlanVersions).where(eq(compensationPlanVersions.id, id));
}

/** The terms as the fields of the designer say them, for the conflict dialog. */
export const planAsForm = (row: PlanVersionRow, plan: PlanRow) => {
  const amount = (minor: number | null) => (minor === null ? "" : decimalText({ minor, currency: plan.currency }));
  const { note, measure, quotaMinor, oteMinor, baseSalaryMinor, capMinor } = row;
  const amounts = { quota: amount(quotaMinor), ote: amount(oteMinor), baseSalary: amount(baseSalaryMinor) };
  return { note, measure, ...amounts, cap: amount(capMinor) };
};

/** One plan for one person at a time: assignments of a person are made one after the other. */
export async function assignmentsOfPerson(tx: Tx, person: string): Promise<(AssignmentRow & { plan: string })[]> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for("update");
  const rows = await tx
    .select({ row: planAssignments, plan: compensationPlans.name })
    .from(planAssignments)
    .innerJoin(compensationPlans, eq(compensationPlans.id, planAssignments.planId))
    .where(eq(planAssignments.personId, person));
  return rows.map(({ row, plan }) => ({ ...row, plan }));
}

export async function nameOfPerson(on: Reader, id: string): Promise<string> {
  const [row] = await on.select({ name: people.name }).from(people).where(eq(people.id, id));
  if (!row) throw new NotFound("person", id);
  return row.name;
}

export async function insertAssignment(tx: Tx, ctx: Context, given: AssignPlan): Promise<string> {
  const id = newId();
  await tx.insert(planAssignments).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockAssignment(tx: Tx, id: string): Promise<AssignmentRow> {
  const [row] = await tx.select().from(planAssignments).where(eq(planAssignments.id, id)).for("update");
  if (!row) throw new NotFound("plan assignment", id);
  return row;
}

export async function saveAssignmentEnd(tx: Tx, ctx: Context, row: AssignmentRow, validUntil: IsoDate): Promise<void> {
  await tx
    .update(planAssignments)
    .set({ validUntil, version: row.version + 1, changedAt: ctx.now })
    .where(eq(planAssignments.id, row.id));
}

export async function deleteAssignment(tx: Tx, id: string): Promise<void> {
  await tx.delete(planAssignments).where(eq(planAssignments.id, id));
}

/** What this person is paid by on this day: their plan's newest version that has begun. */
export async function planInForce(on: Reader, person: string, date: IsoDate): Promise<PlanInForce | undefined> {
  const [found] = await on
    .select({ version: compensationPlanVersions, name: compensationPlans.name, currency: compensationPlans.currency })
    .from(planAssignments)
    .innerJoin(compensationPlans, eq(compensationPlans.id, planAssignments.planId))
    .innerJoin(compensationPlanVersions, eq(compensationPlanVersions.planId, compensationPlans.id))
    .where(
      and(
        eq(planAssignments.personId, person),
        lte(planAssignments.validFrom, date),
        sql`(${planAssignments.validUntil} is null or ${planAssignments.validUntil} > ${date})`,
        isNotNull(compensationPlanVersions.validFrom),
        lte(compensationPlanVersions.validFrom, date),
      ),
    )
    .orderBy(desc(compensationPlanVersions.validFrom))
    .limit(1);
  if (!found) return undefined;
  const { name, currency, version } = found;
  return { ...version, versionId: version.id, name, currency, bands: await bandsOf(on, version.id) };
}
