"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { awaitInformation } from "@/lib/purchasing/commands/await-information";
import { completeItem } from "@/lib/purchasing/commands/complete-item";
import { completeOrder } from "@/lib/purchasing/commands/complete-order";
import { failItem } from "@/lib/purchasing/commands/fail-item";
import { holdItem } from "@/lib/purchasing/commands/hold-item";
import { resumeItem } from "@/lib/purchasing/commands/resume-item";
import { startItem } from "@/lib/purchasing/commands/start-item";
import { startOrder } from "@/lib/purchasing/commands/start-order";
import {
  awaitInformationInput,
  completeItemInput,
  completeOrderInput,
  failItemInput,
  holdItemInput,
  resumeItemInput,
  startItemInput,
  startOrderInput,
} from "@/lib/purchasing/inputs";

const refresh = ({ orderId }: { orderId: string }) => revalidatePath(`/purchasing/purchases/${orderId}`);

export const startItemAction = action(startItemInput, startItem, refresh);
export const startOrderAction = action(startOrderInput, startOrder, refresh);
export const holdItemAction = action(holdItemInput, holdItem, refresh);
export const awaitInformationAction = action(awaitInformationInput, awaitInformation, refresh);
export const resumeItemAction = action(resumeItemInput, resumeItem, refresh);
export const failItemAction = action(failItemInput, failItem, refresh);
export const completeItemAction = action(completeItemInput, completeItem, refresh);
export const completeOrderAction = action(completeOrderInput, completeOrder, refresh);
