"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { awaitInformation } from "@/lib/purchasing/orders/commands/await-information";
import { completeItem } from "@/lib/purchasing/orders/commands/complete-item";
import { completeOrder } from "@/lib/purchasing/orders/commands/complete-order";
import { failItem } from "@/lib/purchasing/orders/commands/fail-item";
import { holdItem } from "@/lib/purchasing/orders/commands/hold-item";
import { resumeItem } from "@/lib/purchasing/orders/commands/resume-item";
import { startItem } from "@/lib/purchasing/orders/commands/start-item";
import { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import {
  awaitInformationInput,
  completeItemInput,
  completeOrderInput,
  failItemInput,
  holdItemInput,
  resumeItemInput,
  startItemInput,
  startOrderInput,
} from "@/lib/purchasing/orders/inputs";

const refresh = ({ orderId }: { orderId: string }) => revalidatePath(`/purchasing/purchases/${orderId}`);

export const startItemAction = action(startItemInput, startItem, refresh);
export const startOrderAction = action(startOrderInput, startOrder, refresh);
export const holdItemAction = action(holdItemInput, holdItem, refresh);
export const awaitInformationAction = action(awaitInformationInput, awaitInformation, refresh);
export const resumeItemAction = action(resumeItemInput, resumeItem, refresh);
export const failItemAction = action(failItemInput, failItem, refresh);
export const completeItemAction = action(completeItemInput, completeItem, refresh);
export const completeOrderAction = action(completeOrderInput, completeOrder, refresh);
