import { z } from "zod";
import { type Currency, currencies, parseMoney } from "./money";
import { isIsoDate } from "./period";
import { cleanLine, cleanText } from "./text";

/**
 * The pieces that `inputs.ts` of every module is made of: each cleans, checks and refuses in words that say what to do.
 * The same schemas serve forms (all values are text) and API routes.
 */
const required = "Fill this in.";

/** What a field says when its schema has no sentence of its own: words for people, not for the makers of the schema. */
z.config({
  customError: (issue) => {
    const isText = "origin" in issue && issue.origin === "string";
    const number = (value: unknown) => Number(value).toLocaleString("en-GB");
    if (issue.code === "invalid_value") return "Choose one from the list.";
    if (issue.code === "too_big")
      return isText ? `At most ${number(issue.maximum)} characters.` : `At most ${number(issue.maximum)}.`;
    if (issue.code === "too_small")
      return isText ? `At least ${number(issue.minimum)} characters.` : `At least ${number(issue.minimum)}.`;
    if (issue.code === "invalid_union" && issue.discriminator) return "Choose one from the list.";
    if (issue.code === "invalid_type" && issue.input === undefined) return required;
    return "This does not fit here.";
  },
});

/** One line of text, 1 to `max` characters after cleaning. */
export const line = (max = 200) =>
  z
    .string({ error: required })
    .transform(cleanLine)
    .pipe(z.string().min(1, required).max(max, `At most ${max} characters.`));

/** One line that may be left empty; empty becomes null. */
export const optionalLine = (max = 200) =>
  z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ""))
    .pipe(z.string().max(max, `At most ${max} characters.`))
    .transform((text) => (text === "" ? null : text));

/** Several lines of text, 1 to `max` characters after cleaning. */
export const paragraph = (max = 4000) =>
  z
    .string({ error: required })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, required)
        .max(max, `At most ${max.toLocaleString("en-GB")} characters.`),
    );

export const optionalParagraph = (max = 4000) =>
  z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? ""))
    .pipe(z.string().max(max, `At most ${max.toLocaleString("en-GB")} characters.`))
    .transform((text) => (text === "" ? null : text));

export const id = z
  .string({ error: required })
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "Choose one from the list.");
export const optionalId = z.preprocess((value) => (value === "" || value === undefined ? null : value), id.nullable());

/** A count that the page wrote into the form itself; nobody types it. */
const counted = (digits: RegExp) =>
  z
    .union([z.number(), z.string()], { error: "Reload the page." })
    .transform(String)
    .pipe(z.string().regex(digits, "Reload the page."))
    .transform(Number);

/** The version of the aggregate that the person read. */
export const version = counted(/^[1-9]\d{0,8}$/);

/** The same for something that may not be there yet, which is version 0. */
export const versionOrNone = counted(/^(0|[1-9]\d{0,8})$/);

/** The idempotency key made by the form. */
export const key = z.string().min(8).max(100);

export const currency = z.enum(currencies, { error: "Choose a currency." });

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z.union([z.number(), z.string()], { error: required }).transform((value, ctx) => {
    const text = String(value).trim();
    const number = Number(text);
    if (text === "" || !/^-?\d+$/.test(text)) {
      ctx.addIssue({ code: "custom", message: text === "" ? required : "Give a whole number." });
      return z.NEVER;
    }
    if (number < min || number > max) {
      ctx.addIssue({
        code: "custom",
        message: `From ${min.toLocaleString("en-GB")} to ${max.toLocaleString("en-GB")}.`,
      });
      return z.NEVER;
    }
    return number;
  });

export const quantity = whole(1, 100_000);

/** A share typed as a percentage with at most two decimals ("12.5"); the value is basis points (1 250). */
export const percent = (min = 0, max = 100) =>
  z.union([z.number(), z.string()], { error: required }).transform((value, ctx) => {
    const text = String(value).trim().replace(/\s*%$/, "").replace(",", ".");
    if (!/^-?\d+(\.\d{1,2})?$/.test(text)) {
      ctx.addIssue({
        code: "custom",
        message: text === "" ? required : "Give a percentage with at most two decimals.",
      });
      return z.NEVER;
    }
    const bps = Math.round(Number(text) * 100);
    if (bps < min * 100 || bps > max * 100) {
      ctx.addIssue({ code: "custom", message: `From ${min} to ${max} %.` });
      return z.NEVER;
    }
    return bps;
  });

/** A calendar date, ISO 8601. */
export const date = z
  .string({ error: required })
  .refine(isIsoDate, "Give a date that exists, as 2026-03-31.")
  .transform((text) => text as `${number}-${number}-${number}`);

export const optionalDate = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  date.nullable(),
);

/** A yes or no as forms send it: present, "on", "true" or "yes" is yes. */
export const yes = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true" || value === "yes");

export const email = line(254)
  .pipe(z.email("Give an address like ada@example.com."))
  .transform((text) => text.toLowerCase());

/** The sentence for an amount that cannot be read, or the minor units. */
export function amountMinor(
  text: string,
  of: Currency,
  { negative = false } = {},
): { minor: number } | { error: string } {
  if (text.trim() === "") return { error: required };
  const parsed = parseMoney(text, of);
  if (!parsed.ok) {
    const { refusal } = parsed;
    if (refusal.reason === "too_many_decimals")
      return {
        error: refusal.allowed === 0 ? `${of} has no decimals.` : `${of} has at most ${refusal.allowed} decimals.`,
      };
    return {
      error: refusal.reason === "amount_too_large" ? "This amount is too large." : "Give an amount, as 1,234.50.",
    };
  }
  if (!negative && parsed.value.minor < 0) return { error: "An amount cannot be negative." };
  return { minor: parsed.value.minor };
}

/** An amount in a currency known beforehand; the value is minor units. */
export const amount = (of: Currency, options: { negative?: boolean } = {}) =>
  z.union([z.number(), z.string()], { error: required }).transform((value, ctx) => {
    const read = amountMinor(String(value), of, options);
    if ("error" in read) {
      ctx.addIssue({ code: "custom", message: read.error });
      return z.NEVER;
    }
    return read.minor;
  });

const chosenValue = z.string().max(500, "At most 500 characters.").transform(cleanLine);

/** What was chosen of an offering: one of a group by the group's place, counts by option, values by the characteristic's place. */
export const configuration = {
  picks: z.record(z.string().regex(/^g\d{1,3}$/), optionalId).default({}),
  counts: z
    .record(
      id,
      z.preprocess((value) => (value === "" ? 0 : value), whole(0, 1_000)),
    )
    .default({}),
  values: z.record(z.string().regex(/^c\d{1,3}$/), z.union([chosenValue, z.array(chosenValue).max(50)])).default({}),
};
