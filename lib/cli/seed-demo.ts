/** The demo company. */
import { hire } from "@/lib/testing/people";

/** Fills an empty, migrated database by way of the product's commands. */
export async function seedDemo(): Promise<void> {
  await hire(new Date("2025-05-02T08:00:00Z"));
}
