import { z } from "zod";
import { date, id, line, optionalLine, paragraph, version, whole } from "@/lib/kernel/fields";
import { confidences } from "./domain/roadmap";

const confidence = z.enum(confidences, { error: "Choose how sure the date is." });
const total = whole(0, 10_000_000);

export const planRoadmapItemInput = z.strictObject({
  offeringId: id,
  title: line(200),
  targetOn: date,
  confidence,
});
export type PlanRoadmapItem = z.output<typeof planRoadmapItemInput>;

export const moveRoadmapItemInput = z.strictObject({
  id,
  version,
  targetOn: date,
  confidence,
  why: paragraph(1000),
});
export type MoveRoadmapItem = z.output<typeof moveRoadmapItemInput>;

export const closeRoadmapItemInput = z.strictObject({
  id,
  version,
  as: z.enum(["delivered", "cancelled"]),
  why: paragraph(1000),
});
export type CloseRoadmapItem = z.output<typeof closeRoadmapItemInput>;

export const openCapacityPoolInput = z.strictObject({
  name: line(120),
  place: optionalLine(120),
  unit: line(40),
  total,
  offeringId: id,
  unitsEach: whole(1, 100_000),
});
export type OpenCapacityPool = z.output<typeof openCapacityPoolInput>;

export const resizeCapacityPoolInput = z.strictObject({ id, version, total, why: paragraph(1000) });
export type ResizeCapacityPool = z.output<typeof resizeCapacityPoolInput>;

export const assignCapacityInput = z.strictObject({ poolId: id, offeringId: id, unitsEach: whole(1, 100_000) });
export type AssignCapacity = z.output<typeof assignCapacityInput>;

/** What a reservation is asked with; commands of other modules call it, no form does. */
export type ReserveCapacity = {
  readonly holder: { readonly kind: string; readonly id: string; readonly label: string };
  readonly needs: readonly {
    readonly offeringId: string;
    readonly quantity: number;
    readonly place: string | null;
  }[];
  readonly expiresAt: Date;
};
