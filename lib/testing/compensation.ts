/** Plans and credit of the tests: a plan in force for somebody, and deals signed by their customers. */
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creditLines } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { assignPlan } from "@/lib/sales-development/compensation/commands/assign-plan";
import { createCompensationPlan } from "@/lib/sales-development/compensation/commands/create-compensation-plan";
import { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import { type CreatePlan, createPlanInput } from "@/lib/sales-development/compensation/inputs";
import type { PersonName } from "./people";
import { as, now, people } from "./world";

/** As the designer types it: 40,000 a year on top of 60,000 for a quota of a million, 4 % to quota, 6 % above, 8 % above 125 %. */
export const typicalPlan = {
  ...{ name: "Account managers", note: "First plan", currency: "EUR", measure: "tcv", mode: "marginal", unit: "quota" },
  ...{ quota: "1000000", ote: "100000", baseSalary: "60000", threshold: "", cap: "" },
  bands: [
    { lower: "0", rate: "4" },
    { lower: "100", rate: "6" },
    { lower: "125", rate: "8" },
  ],
};

export const planInput = (given: Partial<Record<keyof typeof typicalPlan, unknown>> = {}): CreatePlan =>
  createPlanInput.parse({ ...typicalPlan, ...given });

export async function draftedPlan(given: Parameters<typeof planInput>[0] = {}) {
  return must(await createCompensationPlan(await as("salesDevelopment"), planInput(given)));
}

/** Published from today on, and these people are paid by it. */
export async function planFor(persons: readonly PersonName[], given: Parameters<typeof planInput>[0] = {}) {
  const plan = await draftedPlan(given);
  const validFrom = now().toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  must(await publishPlan(await as("salesDevelopment"), { id: plan.id, version: 1, validFrom }));
  const ids = await people();
  for (const person of persons)
    must(
      await assignPlan(await as("salesDevelopment"), {
        ...{ planId: plan.planId, personId: ids[person], validFrom, validUntil: null },
      }),
    );
  return plan;
}

export const linesOfAgreement = (agreementId: string) =>
  db.select().from(creditLines).where(eq(creditLines.agreementId, agreementId)).orderBy(asc(creditLines.id));
