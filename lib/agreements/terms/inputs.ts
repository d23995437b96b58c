import { z } from "zod";
import * as field from "@/lib/kernel/fields";
import { clauseOwners, type Risk } from "./domain/clause-lifecycle";
import { figureNames, mergeFields } from "./domain/merge-fields";

const clauseCode = field
  .line(20)
  .transform((text) => text.toUpperCase())
  .pipe(z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/, "Letters, digits and hyphens, as LIABILITY."));

export const risk = field.whole(0, 3).transform((value) => value as Risk);
const text = field.paragraph(20_000);
const summary = field.paragraph(600);

export const writeClauseInput = z.strictObject({
  code: clauseCode,
  title: field.line(120),
  owner: z.enum(clauseOwners, { error: "Choose who answers for it." }),
  text,
  summary,
  isKeyTerm: field.yes,
});
export type WriteClause = z.output<typeof writeClauseInput>;

export const draftClauseTextInput = z.strictObject({
  clauseId: field.id,
  rank: field.whole(0, 9),
  text,
  summary,
  isKeyTerm: field.yes,
  risk,
  guidance: field.optionalParagraph(1_000),
});
export type DraftClauseText = z.output<typeof draftClauseTextInput>;

export const changeClauseTextInput = z.strictObject({
  id: field.id,
  version: field.version,
  text,
  summary,
  isKeyTerm: field.yes,
  risk,
  guidance: field.optionalParagraph(1_000),
});
export type ChangeClauseText = z.output<typeof changeClauseTextInput>;

export const publishClauseTextInput = z.strictObject({ id: field.id, version: field.version });
export type PublishClauseText = z.output<typeof publishClauseTextInput>;

export const retireClauseTextInput = z.strictObject({
  id: field.id,
  version: field.version,
  reason: field.paragraph(500),
});
export type RetireClauseText = z.output<typeof retireClauseTextInput>;

export const createTermSetInput = z.strictObject({ name: field.line(120) });
export type CreateTermSet = z.output<typeof createTermSetInput>;

export const draftTermSetVersionInput = z.strictObject({ termSetId: field.id });
export type DraftTermSetVersion = z.output<typeof draftTermSetVersionInput>;

const country = z.string().regex(/^[A-Z]{2}$/, "Two letters, as DE.");
const countries = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (Array.isArray(given) ? given : (given ?? "").split(/[\s,]+/)).filter((code) => code !== ""))
  .pipe(z.array(country).max(60));

const figure = (name: (typeof figureNames)[number]) => {
  const kind = mergeFields[name].kind;
  if (kind === "text") return field.optionalLine(120);
  const number = z.union([z.string(), z.number()]).transform((value, ctx) => {
    const text = String(value).trim().replace(",", ".");
    const read = Number(text);
    const shape = kind === "percent" ? /^\d{1,3}(\.\d{1,2})?$/ : /^\d{1,4}$/;
    const fits = shape.test(text) && read <= (kind === "percent" ? 100 : 1_000);
    if (fits) return read;
    ctx.addIssue({
      code: "custom",
      message: kind === "percent" ? "From 0 to 100 %." : "A whole number from 0 to 1,000.",
    });
    return z.NEVER;
  });
  return z.preprocess((value) => (value === "" || value === undefined ? null : value), number.nullable());
};

const figures = z.strictObject(Object.fromEntries(figureNames.map((name) => [name, figure(name).optional()])));

export const arrangeTermSetInput = z.strictObject({
  id: field.id,
  version: field.version,
  effectiveFrom: field.date,
  figures: figures.optional().default({}),
  clauses: z
    .array(
      z.strictObject({
        clauseId: field.id,
        isMandatory: field.yes,
        dependsOnClauseId: field.optionalId,
        countries,
      }),
    )
    .max(60)
    .optional()
    .default([]),
});
export type ArrangeTermSet = z.output<typeof arrangeTermSetInput>;

export const publishTermSetInput = z.strictObject({ id: field.id, version: field.version });
export type PublishTermSet = z.output<typeof publishTermSetInput>;
