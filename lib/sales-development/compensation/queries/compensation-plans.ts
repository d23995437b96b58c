import { asc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { compensationPlans, compensationPlanVersions, planAssignments } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { contains, type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { isDraft } from "../domain/plan";

/** All plans with the version in force today, the draft if there is one, and how many are paid by it. */
export async function compensationPlansNow(actor: Actor, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "compensation:read");
  const day = today(given.at ?? (await databaseNow()));
  const [plans, versions, assignments] = await Promise.all([
    on.select().from(compensationPlans).orderBy(asc(compensationPlans.name)).limit(200),
    on.select().from(compensationPlanVersions).limit(2_000),
    on.select().from(planAssignments).limit(5_000),
  ]);
  const rows = plans.map((plan) => {
    const own = versions.filter((version) => version.planId === plan.id);
    const inForce = inForceOn(own, day);
    const paid = assignments.filter(
      (one) => one.planId === plan.id && contains({ from: one.validFrom, until: one.validUntil }, day),
    );
    const newest = own.toSorted((a, b) => b.n - a.n)[0];
    return {
      ...plan,
      measure: (inForce ?? newest)?.measure ?? ("tcv" as const),
      inForce: inForce && { n: inForce.n, validFrom: inForce.validFrom },
      draft: own.find((version) => isDraft(version.state)) ?? null,
      later: own.find((version) => version.validFrom !== null && version.validFrom > day) ?? null,
      people: paid.length,
    };
  });
  return { rows, may: { write: may(actor, "compensation:write") } };
}

export type CompensationPlanRow = Awaited<ReturnType<typeof compensationPlansNow>>["rows"][number];

/** The version that has begun most lately. */
export const inForceOn = <V extends { readonly validFrom: IsoDate | null }>(versions: readonly V[], day: IsoDate) =>
  versions
    .filter((version) => version.validFrom !== null && version.validFrom <= day)
    .toSorted((a, b) => String(b.validFrom).localeCompare(String(a.validFrom)))[0];
