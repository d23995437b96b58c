"use server";

import { revalidatePath } from "next/cache";
import { addClause } from "@/lib/agreements/drafting/commands/add-clause";
import { addLine } from "@/lib/agreements/drafting/commands/add-line";
import { addOrder } from "@/lib/agreements/drafting/commands/add-order";
import { adoptTerms } from "@/lib/agreements/drafting/commands/adopt-terms";
import { changeAgreement } from "@/lib/agreements/drafting/commands/change-agreement";
import { changeOrder } from "@/lib/agreements/drafting/commands/change-order";
import { configureLine } from "@/lib/agreements/drafting/commands/configure-line";
import { dropClause } from "@/lib/agreements/drafting/commands/drop-clause";
import { duplicateAgreement } from "@/lib/agreements/drafting/commands/duplicate-agreement";
import { positionClause } from "@/lib/agreements/drafting/commands/position-clause";
import { recallAgreement } from "@/lib/agreements/drafting/commands/recall-agreement";
import { removeLine } from "@/lib/agreements/drafting/commands/remove-line";
import { removeOrder } from "@/lib/agreements/drafting/commands/remove-order";
import { reopenAgreement } from "@/lib/agreements/drafting/commands/reopen-agreement";
import { repriceLines } from "@/lib/agreements/drafting/commands/reprice-lines";
import { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import { withdrawAgreement } from "@/lib/agreements/drafting/commands/withdraw-agreement";
import {
  addClauseInput,
  addLineInput,
  addOrderInput,
  adoptTermsInput,
  changeAgreementInput,
  changeOrderInput,
  configureLineInput,
  dropClauseInput,
  duplicateAgreementInput,
  positionClauseInput,
  recallAgreementInput,
  removeLineInput,
  removeOrderInput,
  reopenAgreementInput,
  repriceLinesInput,
  startAgreementInput,
  submitAgreementInput,
  withdrawAgreementInput,
} from "@/lib/agreements/drafting/inputs";
import { action } from "@/lib/platform/action";

type One = { readonly id: string };
const editor = ({ id }: One) => revalidatePath(`/agreements/${id}/edit`);
const record = ({ id }: One) => revalidatePath(`/agreements/${id}`);
const toEditor = ({ id }: One) => `/agreements/${id}/edit`;
const toRecord = ({ id }: One) => `/agreements/${id}`;

export const startAgreementAction = action(startAgreementInput, startAgreement, toEditor);
export const changeAgreementAction = action(changeAgreementInput, changeAgreement, editor);
export const addLineAction = action(addLineInput, addLine, editor);
export const configureLineAction = action(configureLineInput, configureLine, editor);
export const removeLineAction = action(removeLineInput, removeLine, editor);
export const repriceLinesAction = action(repriceLinesInput, repriceLines, editor);
export const positionClauseAction = action(positionClauseInput, positionClause, editor);
export const addClauseAction = action(addClauseInput, addClause, editor);
export const dropClauseAction = action(dropClauseInput, dropClause, editor);
export const adoptTermsAction = action(adoptTermsInput, adoptTerms, editor);
export const addOrderAction = action(addOrderInput, addOrder, editor);
export const changeOrderAction = action(changeOrderInput, changeOrder, editor);
export const removeOrderAction = action(removeOrderInput, removeOrder, editor);
export const submitAgreementAction = action(submitAgreementInput, submitAgreement, toRecord);
export const recallAgreementAction = action(recallAgreementInput, recallAgreement, toEditor);
export const reopenAgreementAction = action(reopenAgreementInput, reopenAgreement, toEditor);
export const withdrawAgreementAction = action(withdrawAgreementInput, withdrawAgreement, record);
export const duplicateAgreementAction = action(duplicateAgreementInput, duplicateAgreement, toEditor);
