"use server";

import { revalidatePath } from "next/cache";
import { assignCapacity } from "@/lib/offerings/availability/commands/assign-capacity";
import { closeRoadmapItem } from "@/lib/offerings/availability/commands/close-roadmap-item";
import { moveRoadmapItem } from "@/lib/offerings/availability/commands/move-roadmap-item";
import { openCapacityPool } from "@/lib/offerings/availability/commands/open-capacity-pool";
import { planRoadmapItem } from "@/lib/offerings/availability/commands/plan-roadmap-item";
import { resizeCapacityPool } from "@/lib/offerings/availability/commands/resize-capacity-pool";
import {
  assignCapacityInput,
  closeRoadmapItemInput,
  moveRoadmapItemInput,
  openCapacityPoolInput,
  planRoadmapItemInput,
  resizeCapacityPoolInput,
} from "@/lib/offerings/availability/inputs";
import { action } from "@/lib/platform/action";

const roadmap = () => revalidatePath("/offerings/roadmap");
const capacity = () => revalidatePath("/offerings/roadmap/capacity");

export const planRoadmapItemAction = action(planRoadmapItemInput, planRoadmapItem, roadmap);
export const moveRoadmapItemAction = action(moveRoadmapItemInput, moveRoadmapItem, roadmap);
export const closeRoadmapItemAction = action(closeRoadmapItemInput, closeRoadmapItem, roadmap);
export const openCapacityPoolAction = action(openCapacityPoolInput, openCapacityPool, capacity);
export const assignCapacityAction = action(assignCapacityInput, assignCapacity, capacity);
export const resizeCapacityPoolAction = action(resizeCapacityPoolInput, resizeCapacityPool, capacity);
