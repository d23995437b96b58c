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
  | { readonly kind: "paragraph" | "heading"; readonly text: string }
  /** Steps are done in their order, points are not. */
  | { readonly kind: "steps" | "points"; readonly lines: readonly string[] };

const forms = [
  { kind: "heading", line: /^#{1,3}\s+(.+)$/ },
  { kind: "steps", line: /^\d{1,3}[.)]\s+(.+)$/ },
  { kind: "points", line: /^[-*•]\s+(.+)$/ },
] as const;

/** Reads a guide's text: a "#" makes a heading, a number a step, a dash a point, and an empty line ends a paragraph. */
export function readGuide(text: string): readonly GuidePart[] {
  const parts: GuidePart[] = [];
  let open = false;
  for (const line of text.split("\n").map((each) => each.trim())) {
    const form = forms.find((each) => each.line.test(line));
    const words = form?.line.exec(line)?.[1] ?? line;
    const last = open ? parts.at(-1) : undefined;
    open = line !== "";
    if (!open) continue;
    if (form?.kind === "heading") parts.push({ kind: "heading", text: words });
    else if (form && last && "lines" in last && last.kind === form.kind)
      parts.splice(-1, 1, { kind: form.kind, lines: [...last.lines, words] });
    else if (form) parts.push({ kind: form.kind, lines: [words] });
    else if (last?.kind === "paragraph") parts.splice(-1, 1, { kind: "paragraph", text: `${last.text}\n${words}` });
    else parts.push({ kind: "paragraph", text: words });
  }
  return parts;
}
