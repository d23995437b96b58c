"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { changePurchase } from "@/lib/purchasing/changes/commands/change-purchase";
import { withdrawChange } from "@/lib/purchasing/changes/commands/withdraw-change";
import { changePurchaseInput, withdrawChangeInput } from "@/lib/purchasing/changes/inputs";
import { buyFromSupplier } from "@/lib/purchasing/entry/commands/buy-from-supplier";
import { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import { buyFromSupplierInput, enterPurchaseInput } from "@/lib/purchasing/entry/inputs";
import { awaitInformation } from "@/lib/purchasing/orders/commands/await-information";
import { cancelPurchase } from "@/lib/purchasing/orders/commands/cancel-purchase";
import { completeItem } from "@/lib/purchasing/orders/commands/complete-item";
import { completeOrder } from "@/lib/purchasing/orders/commands/complete-order";
import { failItem } from "@/lib/purchasing/orders/commands/fail-item";
import { holdItem } from "@/lib/purchasing/orders/commands/hold-item";
import { resumeItem } from "@/lib/purchasing/orders/commands/resume-item";
import { startItem } from "@/lib/purchasing/orders/commands/start-item";
import { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import {
  awaitInformationInput,
  cancelPurchaseInput,
  completeItemInput,
  completeOrderInput,
  failItemInput,
  holdItemInput,
  resumeItemInput,
  startItemInput,
  startOrderInput,
} from "@/lib/purchasing/orders/inputs";
import { remarkOnPurchase } from "@/lib/purchasing/reviews/commands/remark-on-purchase";
import { resolveRemark } from "@/lib/purchasing/reviews/commands/resolve-remark";
import { signOffPurchase } from "@/lib/purchasing/reviews/commands/sign-off-purchase";
import { remarkOnPurchaseInput, resolveRemarkInput, signOffPurchaseInput } from "@/lib/purchasing/reviews/inputs";

const refresh = ({ orderId }: { orderId: string }) => revalidatePath(`/purchasing/purchases/${orderId}`);

export const startItemAction = action(startItemInput, startItem, refresh);
export const startOrderAction = action(startOrderInput, startOrder, refresh);
export const holdItemAction = action(holdItemInput, holdItem, refresh);
export const awaitInformationAction = action(awaitInformationInput, awaitInformation, refresh);
export const resumeItemAction = action(resumeItemInput, resumeItem, refresh);
export const failItemAction = action(failItemInput, failItem, refresh);
export const completeItemAction = action(completeItemInput, completeItem, refresh);
export const completeOrderAction = action(completeOrderInput, completeOrder, refresh);
export const cancelPurchaseAction = action(cancelPurchaseInput, cancelPurchase, refresh);
export const changePurchaseAction = action(changePurchaseInput, changePurchase, refresh);
export const withdrawChangeAction = action(withdrawChangeInput, withdrawChange, refresh);
export const enterPurchaseAction = action(enterPurchaseInput, enterPurchase);
export const buyFromSupplierAction = action(buyFromSupplierInput, buyFromSupplier);
const refreshReview = ({ orderId }: { orderId: string }) => revalidatePath(`/purchasing/purchases/${orderId}/review`);
export const remarkOnPurchaseAction = action(remarkOnPurchaseInput, remarkOnPurchase, refreshReview);
export const resolveRemarkAction = action(resolveRemarkInput, resolveRemark, refreshReview);
export const signOffPurchaseAction = action(signOffPurchaseInput, signOffPurchase, refreshReview);
