"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { markNoticesRead, markNoticesReadInput } from "@/lib/platform/notices";

export const markRead = action(markNoticesReadInput, markNoticesRead, () => revalidatePath("/", "layout"));
