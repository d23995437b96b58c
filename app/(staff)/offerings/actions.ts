"use server";

import { revalidatePath } from "next/cache";
import { changeDraft } from "@/lib/offerings/catalog/commands/change-draft";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import { setBundle } from "@/lib/offerings/catalog/commands/set-bundle";
import { setPrices } from "@/lib/offerings/catalog/commands/set-prices";
import {
  changeDraftInput,
  changePriceInput,
  correctOfferingInput,
  createCategoryInput,
  createOfferingInput,
  moveOfferingInput,
  retireMatchingInput,
  retireOfferingsInput,
  setBundleInput,
  setPricesInput,
  startVersionInput,
  undoRetirementInput,
} from "@/lib/offerings/catalog/inputs";
import { applyImport } from "@/lib/offerings/imports/commands/apply-import";
import { revertImport } from "@/lib/offerings/imports/commands/revert-import";
import { applyImportInput, revertImportInput } from "@/lib/offerings/imports/inputs";
import { correctSpecification } from "@/lib/offerings/specifications/commands/correct-specification";
import { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import { moveSpecification } from "@/lib/offerings/specifications/commands/move-specification";
import {
  correctSpecificationInput,
  createSpecificationInput,
  moveSpecificationInput,
} from "@/lib/offerings/specifications/inputs";
import { changePrice } from "@/lib/offerings/versions/commands/change-price";
import { correctOffering } from "@/lib/offerings/versions/commands/correct-offering";
import { moveOffering } from "@/lib/offerings/versions/commands/move-offering";
import { retireMatching } from "@/lib/offerings/versions/commands/retire-matching";
import { retireOfferings } from "@/lib/offerings/versions/commands/retire-offerings";
import { startVersion } from "@/lib/offerings/versions/commands/start-version";
import { undoRetirement } from "@/lib/offerings/versions/commands/undo-retirement";
import { action } from "@/lib/platform/action";

const offering = ({ id }: { id: string }) => `/offerings/${id}`;
/** The version that was worked on, which need not be the one on sale. */
const versionOf = ({ id, n }: { id: string; n: number }) => `/offerings/${id}?n=${n}`;
const refreshOffering = ({ id }: { id: string }) => revalidatePath(`/offerings/${id}`);
const refreshList = () => revalidatePath("/offerings");
const refreshImport = ({ id }: { id: string }) => revalidatePath(`/offerings/imports/${id}`);
const specification = ({ id }: { id: string }) => `/offerings/specifications/${id}`;

export const createOfferingAction = action(createOfferingInput, createOffering, offering);
export const changeDraftAction = action(changeDraftInput, changeDraft, versionOf);
export const setPricesAction = action(setPricesInput, setPrices, (saved) => `${versionOf(saved)}&tab=prices`);
export const setBundleAction = action(setBundleInput, setBundle, (saved) => `${versionOf(saved)}&tab=bundle`);
export const moveOfferingAction = action(moveOfferingInput, moveOffering, refreshOffering);
export const startVersionAction = action(
  startVersionInput,
  startVersion,
  ({ id, n }) => `/offerings/${id}/edit?n=${n}`,
);
export const changePriceAction = action(changePriceInput, changePrice, refreshOffering);
export const correctOfferingAction = action(correctOfferingInput, correctOffering, versionOf);
export const retireOfferingsAction = action(retireOfferingsInput, retireOfferings, refreshList);
export const retireMatchingAction = action(retireMatchingInput, retireMatching, refreshList);
export const undoRetirementAction = action(undoRetirementInput, undoRetirement, refreshList);
export const createCategoryAction = action(createCategoryInput, createCategory, refreshList);

export const createSpecificationAction = action(createSpecificationInput, createSpecification, specification);
export const correctSpecificationAction = action(correctSpecificationInput, correctSpecification, specification);
export const moveSpecificationAction = action(moveSpecificationInput, moveSpecification, ({ id }) =>
  revalidatePath(`/offerings/specifications/${id}`),
);

export const applyImportAction = action(applyImportInput, applyImport, refreshImport);
export const revertImportAction = action(revertImportInput, revertImport, refreshImport);
