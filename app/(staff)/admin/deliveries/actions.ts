"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { id } from "@/lib/kernel/fields";
import { action } from "@/lib/platform/action";
import { redriveDelivery } from "@/lib/platform/deliveries";

export const sendAgain = action(z.strictObject({ kind: z.enum(["event", "mail"]), id }), redriveDelivery, () =>
  revalidatePath("/admin/deliveries"),
);
