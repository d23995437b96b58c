"use server";

import { revalidatePath } from "next/cache";
import { arrangeTermSet } from "@/lib/agreements/terms/commands/arrange-term-set";
import { changeClauseText } from "@/lib/agreements/terms/commands/change-clause-text";
import { createTermSet } from "@/lib/agreements/terms/commands/create-term-set";
import { draftClauseText } from "@/lib/agreements/terms/commands/draft-clause-text";
import { draftTermSetVersion } from "@/lib/agreements/terms/commands/draft-term-set-version";
import { publishClauseText } from "@/lib/agreements/terms/commands/publish-clause-text";
import { publishTermSet } from "@/lib/agreements/terms/commands/publish-term-set";
import { retireClauseText } from "@/lib/agreements/terms/commands/retire-clause-text";
import { writeClause } from "@/lib/agreements/terms/commands/write-clause";
import {
  arrangeTermSetInput,
  changeClauseTextInput,
  createTermSetInput,
  draftClauseTextInput,
  draftTermSetVersionInput,
  publishClauseTextInput,
  publishTermSetInput,
  retireClauseTextInput,
  writeClauseInput,
} from "@/lib/agreements/terms/inputs";
import { action } from "@/lib/platform/action";

const clausePage = ({ clauseId }: { clauseId: string }) => revalidatePath(`/admin/terms/${clauseId}`);
const setPage = ({ id }: { id: string }) => revalidatePath(`/admin/terms/sets/${id}`);

export const writeClauseAction = action(writeClauseInput, writeClause, ({ id }) => `/admin/terms/${id}`);
export const draftClauseTextAction = action(draftClauseTextInput, draftClauseText, clausePage);
export const changeClauseTextAction = action(changeClauseTextInput, changeClauseText, clausePage);
export const publishClauseTextAction = action(publishClauseTextInput, publishClauseText, clausePage);
export const retireClauseTextAction = action(retireClauseTextInput, retireClauseText, clausePage);
export const createTermSetAction = action(
  createTermSetInput,
  createTermSet,
  ({ versionId }) => `/admin/terms/sets/${versionId}`,
);
export const draftTermSetVersionAction = action(
  draftTermSetVersionInput,
  draftTermSetVersion,
  ({ id }) => `/admin/terms/sets/${id}`,
);
export const arrangeTermSetAction = action(arrangeTermSetInput, arrangeTermSet, setPage);
export const publishTermSetAction = action(publishTermSetInput, publishTermSet, setPage);
