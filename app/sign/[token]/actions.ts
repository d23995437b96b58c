"use server";

import { revalidatePath } from "next/cache";
import { requestCode } from "@/lib/agreements/codes/commands/request-code";
import { collectCopy } from "@/lib/agreements/copies/commands/collect-copy";
import { askQuestion } from "@/lib/agreements/questions/commands/ask-question";
import { withdrawQuestion } from "@/lib/agreements/questions/commands/withdraw-question";
import { askForNewLink } from "@/lib/agreements/signing/commands/ask-for-new-link";
import { declineAgreement } from "@/lib/agreements/signing/commands/decline-agreement";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { requestChange } from "@/lib/agreements/signing/commands/request-change";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import {
  askQuestionInput,
  collectCopyInput,
  linkInput,
  signInput,
  statementInput,
  type WithToken,
  withdrawQuestionInput,
} from "@/lib/agreements/signing/inputs";
import { publicAction } from "@/lib/platform/action";
import { visitor } from "./visitor";

const holder = ({ token }: WithToken) => visitor(token);
const backTo = (_: unknown, { token }: WithToken) => `/sign/${token}`;
const refresh = (_: unknown, { token }: WithToken) => revalidatePath(`/sign/${token}`);

export const consent = publicAction(linkInput, holder, giveConsent, backTo);
export const newCode = publicAction(linkInput, holder, requestCode, refresh);
export const sign = publicAction(signInput, holder, signAgreement, backTo, ["typedName", "keyTerms", "orders"]);
export const ask = publicAction(askQuestionInput, holder, askQuestion, backTo, ["clauseNumber", "question"]);
export const withdraw = publicAction(withdrawQuestionInput, holder, withdrawQuestion, backTo);
export const change = publicAction(statementInput, holder, requestChange, backTo, ["statement"]);
export const decline = publicAction(statementInput, holder, declineAgreement, backTo, ["statement"]);
export const askForLink = publicAction(linkInput, holder, askForNewLink);
export const collect = publicAction(collectCopyInput, holder, collectCopy);
