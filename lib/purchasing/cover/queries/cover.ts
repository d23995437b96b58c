import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, purchasingCertificates, purchasingDuties } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, contains, type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import type { PurchaseForm } from "../../orders/domain/purchase";
import type { CoverTable } from "../store";

/** How long what is over is still shown. */
const rememberedDays = 60;
/** From here on an end is worth a word. */
const soonDays = 30;

export type CoverPeriod = {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly form: PurchaseForm;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly now: "planned" | "holds" | "ends_soon" | "over";
  /** For a duty: whether its person is certified today, on whom it counts. */
  readonly certified: boolean;
};

/** Who may handle which form of purchase, and who is on duty for it: now, planned, and what ended lately. */
export async function cover(actor: Actor, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "readiness:read");
  const day = today(given.at ?? (await databaseNow()));
  const certificates = await periods(on, purchasingCertificates, day);
  const duties = await periods(on, purchasingDuties, day);
  const certified = (duty: CoverPeriod) =>
    certificates.some(
      (each) =>
        each.personId === duty.personId &&
        each.form === duty.form &&
        contains(each, [duty.from, day].toSorted()[1] ?? day),
    );
  return {
    certificates,
    duties: duties.map((duty) => ({ ...duty, certified: certified(duty) })),
    today: day,
    aYearOn: addDays(day, 365),
    aWeekOn: addDays(day, 7),
    may: { write: may(actor, "readiness:write") },
  };
}

async function periods(on: Reader, table: CoverTable, day: IsoDate): Promise<CoverPeriod[]> {
  const rows = await on
    .select({
      ...{ id: table.id, personId: people.id, person: people.name, form: table.form },
      ...{ from: table.validFrom, until: table.validUntil },
    })
    .from(table)
    .innerJoin(people, eq(people.id, table.personId))
    .where(and(gt(table.validUntil, addDays(day, -rememberedDays)), sql`${table.validUntil} > ${table.validFrom}`))
    .orderBy(asc(people.name), asc(table.form), asc(table.validFrom))
    .limit(1_000);
  return rows.map((row) => ({ ...row, now: standing(row, day), certified: true }));
}

function standing({ from, until }: { from: IsoDate; until: IsoDate }, day: IsoDate): CoverPeriod["now"] {
  if (until <= day) return "over";
  if (from > day) return "planned";
  return until <= addDays(day, soonDays) ? "ends_soon" : "holds";
}
