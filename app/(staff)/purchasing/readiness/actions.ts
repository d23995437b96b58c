"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { certifyPerson } from "@/lib/purchasing/cover/commands/certify-person";
import { endCertificate } from "@/lib/purchasing/cover/commands/end-certificate";
import { endDuty } from "@/lib/purchasing/cover/commands/end-duty";
import { putOnDuty } from "@/lib/purchasing/cover/commands/put-on-duty";
import { certifyPersonInput, endCertificateInput, endDutyInput, putOnDutyInput } from "@/lib/purchasing/cover/inputs";
import { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import { markGuideRead } from "@/lib/purchasing/guides/commands/mark-guide-read";
import { publishGuide } from "@/lib/purchasing/guides/commands/publish-guide";
import { saveGuide } from "@/lib/purchasing/guides/commands/save-guide";
import { startGuideVersion } from "@/lib/purchasing/guides/commands/start-guide-version";
import { withdrawGuide } from "@/lib/purchasing/guides/commands/withdraw-guide";
import {
  draftGuideInput,
  markGuideReadInput,
  publishGuideInput,
  saveGuideInput,
  startGuideVersionInput,
  withdrawGuideInput,
} from "@/lib/purchasing/guides/inputs";
import { assignGap } from "@/lib/purchasing/readiness/commands/assign-gap";
import { closeCell } from "@/lib/purchasing/readiness/commands/close-cell";
import { liftOverride } from "@/lib/purchasing/readiness/commands/lift-override";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import { overrideCheck } from "@/lib/purchasing/readiness/commands/override-check";
import {
  assignGapInput,
  closeCellInput,
  liftOverrideInput,
  openCellInput,
  overrideCheckInput,
} from "@/lib/purchasing/readiness/inputs";

const refresh = () => revalidatePath("/purchasing/readiness", "layout");
const guide = ({ guideId }: { guideId: string }) => `/purchasing/readiness/guides/${guideId}`;
const draftOf = ({ guideId }: { guideId: string }) => `/purchasing/readiness/guides/${guideId}/edit`;

export const openCellAction = action(openCellInput, openCell, refresh);
export const closeCellAction = action(closeCellInput, closeCell, refresh);
export const overrideCheckAction = action(overrideCheckInput, overrideCheck, refresh);
export const liftOverrideAction = action(liftOverrideInput, liftOverride, refresh);
export const assignGapAction = action(assignGapInput, assignGap, refresh);

export const draftGuideAction = action(draftGuideInput, draftGuide, draftOf);
export const saveGuideAction = action(saveGuideInput, saveGuide, refresh);
export const startGuideVersionAction = action(startGuideVersionInput, startGuideVersion, draftOf);
export const publishGuideAction = action(publishGuideInput, publishGuide, guide);
export const withdrawGuideAction = action(withdrawGuideInput, withdrawGuide, refresh);
export const markGuideReadAction = action(markGuideReadInput, markGuideRead, refresh);

export const certifyPersonAction = action(certifyPersonInput, certifyPerson, refresh);
export const endCertificateAction = action(endCertificateInput, endCertificate, refresh);
export const putOnDutyAction = action(putOnDutyInput, putOnDuty, refresh);
export const endDutyAction = action(endDutyInput, endDuty, refresh);
