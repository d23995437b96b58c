"use server";

import { revalidatePath } from "next/cache";
import { redriveOrderRequest } from "@/lib/agreements/orders/commands/redrive-order-request";
import { redriveOrderRequestInput } from "@/lib/agreements/orders/inputs";
import { answerQuestion } from "@/lib/agreements/questions/commands/answer-question";
import { countersignAgreement } from "@/lib/agreements/signing/commands/countersign-agreement";
import { resendLink } from "@/lib/agreements/signing/commands/resend-link";
import { revokeSignature } from "@/lib/agreements/signing/commands/revoke-signature";
import { sendForSignature } from "@/lib/agreements/signing/commands/send-for-signature";
import {
  answerQuestionInput,
  countersignInput,
  resendLinkInput,
  revokeSignatureInput,
  sendForSignatureInput,
} from "@/lib/agreements/signing/inputs";
import { action } from "@/lib/platform/action";

const refresh = () => revalidatePath("/agreements/[id]", "layout");

export const sendAction = action(sendForSignatureInput, sendForSignature, refresh);
export const resendAction = action(resendLinkInput, resendLink, refresh);
export const revokeAction = action(revokeSignatureInput, revokeSignature, refresh);
export const answerAction = action(answerQuestionInput, answerQuestion, refresh);
export const countersignAction = action(countersignInput, countersignAgreement, refresh);
export const redriveAction = action(redriveOrderRequestInput, redriveOrderRequest, refresh);
