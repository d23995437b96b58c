import type { Tone } from "@/components/status";
import type { OfferingState } from "@/lib/offerings/catalog/domain/lifecycle";
import type { ImportState, RowChange } from "@/lib/offerings/imports/domain/import-job";
import type { ProductState } from "@/lib/offerings/products/domain/product";

/** The colour of a state's dot. */
export const offeringTone: Record<OfferingState, Tone> = {
  in_study: "neutral",
  in_design: "info",
  in_test: "info",
  active: "accent",
  launched: "success",
  retired: "warning",
  obsolete: "neutral",
  rejected: "danger",
};

export const productTone: Record<ProductState, Tone> = {
  created: "info",
  pending_active: "pending",
  active: "success",
  suspended: "warning",
  pending_terminate: "warning",
  terminated: "neutral",
  cancelled: "neutral",
  aborted: "danger",
};

export const importTone: Record<ImportState, Tone> = {
  received: "info",
  checked: "pending",
  applying: "info",
  applied: "success",
  failed: "danger",
  reverted: "neutral",
};

export const changeTone: Record<RowChange, Tone> = {
  pending: "neutral",
  added: "success",
  changed: "warning",
  removed: "danger",
  unchanged: "neutral",
  broken: "danger",
};

export const changeNames: Record<RowChange, string> = {
  pending: "Not compared",
  added: "New",
  changed: "Changed",
  removed: "Gone",
  unchanged: "Unchanged",
  broken: "Cannot be read",
};
