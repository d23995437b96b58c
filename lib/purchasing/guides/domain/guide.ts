import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

/** A handling guide says how purchases are handled. It has numbered versions; what was published never changes. */
export const guideStates = ["draft", "published", "replaced", "withdrawn"] as const;
export type GuideState = (typeof guideStates)[number];
export const guideStateNames: Record<GuideState, string> = {
  draft: "Draft",
  published: "Published",
  replaced: "Replaced",
  withdrawn: "Withdrawn",
};
export const isDraft = (state: GuideState): boolean => state === "draft";
export const isPublished = (state: GuideState): boolean => state === "published";

export type PublishRefusal =
  | { readonly reason: "not_a_draft"; readonly state: GuideState }
  | { readonly reason: "owner_missing" }
  | { readonly reason: "review_missing" }
  | { readonly reason: "review_in_the_past"; readonly today: IsoDate };

/** Without somebody who answers for it and a day on which it is read again, nobody can rely on a guide. */
export function publish(
  version: { readonly state: GuideState; readonly ownerId: string | null; readonly reviewOn: IsoDate | null },
  day: IsoDate,
): Result<{ readonly ownerId: string; readonly reviewOn: IsoDate }, PublishRefusal> {
  const { state, ownerId, reviewOn } = version;
  if (!isDraft(state)) return refuse("not_a_draft", { state });
  if (!ownerId) return refuse("owner_missing");
  if (!reviewOn) return refuse("review_missing");
  if (reviewOn <= day) return refuse("review_in_the_past", { today: day });
  return ok({ ownerId, reviewOn });
}

export type GuidePart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "steps"; readonly steps: readonly string[] };

/** Reads a guide's text: lines that begin with a number or a dash are steps, with "#" a heading, the rest paragraphs. */
export function readGuide(text: string): readonly GuidePart[] {
  const parts: GuidePart[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    const step = /^(?:\d{1,3}[.)]|[-*•])\s+(.+)$/.exec(line)?.[1];
    const heading = /^#{1,3}\s+(.+)$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (line === "") parts.push({ kind: "paragraph", text: "" });
    else if (heading) parts.push({ kind: "heading", text: heading });
    else if (step && last?.kind === "steps") parts.splice(-1, 1, { kind: "steps", steps: [...last.steps, step] });
    else if (step) parts.push({ kind: "steps", steps: [step] });
    else if (last?.kind === "paragraph" && last.text !== "")
      parts.splice(-1, 1, { kind: "paragraph", text: `${last.text}\n${line}` });
    else parts.push({ kind: "paragraph", text: line });
  }
  return parts.filter((part) => part.kind !== "paragraph" || part.text !== "");
}
