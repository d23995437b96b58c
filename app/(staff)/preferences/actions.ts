"use server";

import { revalidatePath } from "next/cache";
import { changePreferences } from "@/lib/parties/staff/commands/change-preferences";
import { changePreferencesInput } from "@/lib/parties/staff/inputs";
import { action } from "@/lib/platform/action";

export const save = action(changePreferencesInput, changePreferences, () => revalidatePath("/", "layout"));
