import { ok, type Result, refuse } from "../../../kernel/result";

/** The review of an entire purchase: what is missing, what a reviewer says, and whether it may go. */
export const reviewOutcomes = ["approved", "changes_asked"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];
export const reviewOutcomeNames: Record<ReviewOutcome, string> = {
  approved: "Approved",
  changes_asked: "Changes asked for",
};

export type ReviewedItem = {
  readonly id: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly requestedOn: string | null;
  readonly offered: boolean;
  readonly open: boolean;
};

export type Gap = {
  readonly itemId: string;
  readonly item: string;
  readonly what: "site" | "requested_on";
};

/** What an item that is still to be delivered does not say: without a date nobody plans it, without a site nobody finds it. */
export const gapsOf = (items: readonly ReviewedItem[]): readonly Gap[] =>
  items
    .filter((item) => item.open)
    .flatMap((item) => [
      ...(item.requestedOn === null ? [{ itemId: item.id, item: item.name, what: "requested_on" as const }] : []),
      ...(item.siteId === null && item.offered ? [{ itemId: item.id, item: item.name, what: "site" as const }] : []),
    ]);

type Remark = {
  readonly blocking: boolean;
  readonly resolved: boolean;
  readonly item: string | null;
  readonly text: string;
};

export type SignOffRefusal =
  | { readonly reason: "own_change" }
  | { readonly reason: "content_changed" }
  | { readonly reason: "change_pending" }
  | { readonly reason: "unresolved"; readonly remarks: readonly string[] }
  | { readonly reason: "note_required" };

/**
 * A reviewer decides on exactly what they read. Whoever made the revision does not; nobody approves over a blocking remark
 * that is not resolved; asking for changes says which.
 */
export function signOff(
  review: {
    readonly contentHash: string;
    readonly madeBy: string | null;
    readonly changePending: boolean;
    readonly remarks: readonly Remark[];
  },
  by: {
    readonly id: string;
    readonly contentHash: string;
    readonly outcome: ReviewOutcome;
    readonly note: string | null;
  },
): Result<ReviewOutcome, SignOffRefusal> {
  if (by.id === review.madeBy) return refuse("own_change");
  if (by.contentHash !== review.contentHash) return refuse("content_changed");
  if (by.outcome === "changes_asked") return by.note ? ok(by.outcome) : refuse("note_required");
  if (review.changePending) return refuse("change_pending");
  const open = review.remarks.filter((remark) => remark.blocking && !remark.resolved);
  if (open.length > 0) return refuse("unresolved", { remarks: open.map(inWords) });
  return ok(by.outcome);
}

const inWords = ({ item, text }: Remark) => (item ? `${item}: ${text}` : text);
