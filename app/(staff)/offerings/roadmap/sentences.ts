import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { closeRoadmapItem } from "@/lib/offerings/availability/commands/close-roadmap-item";
import type { moveRoadmapItem } from "@/lib/offerings/availability/commands/move-roadmap-item";
import type { openCapacityPool } from "@/lib/offerings/availability/commands/open-capacity-pool";
import type { planRoadmapItem } from "@/lib/offerings/availability/commands/plan-roadmap-item";
import type { resizeCapacityPool } from "@/lib/offerings/availability/commands/resize-capacity-pool";

const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";

export const roadmapSentences = {
  stale,
  already_planned: "This offering has a planned date already. Move that one.",
  already_closed: ({ state }: { state: string }) => `This entry is ${state} already.`,
  nothing_changed: "That is what it says already.",
} satisfies Sentences<
  RefusalOf<typeof planRoadmapItem> | RefusalOf<typeof moveRoadmapItem> | RefusalOf<typeof closeRoadmapItem>
>;

export const capacitySentences = {
  stale,
  name_taken: "A pool of this name exists already.",
  nothing_changed: "That is what it says already.",
  below_what_is_held: ({ held, unit }: { held: number; unit: string }) =>
    `${held} ${unit} are held for customers, so there cannot be fewer.`,
} satisfies Sentences<RefusalOf<typeof openCapacityPool> | RefusalOf<typeof resizeCapacityPool>>;
