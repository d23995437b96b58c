import { z } from "zod";
import { amountMinor, currency, id, line, optionalId, percent, version, whole } from "@/lib/kernel/fields";
import { type Currency, currencies, isCurrency } from "@/lib/kernel/money";
import { isIsoDate } from "@/lib/kernel/period";
import { approvalFunctions } from "./domain/authority";
import { dimensions } from "./domain/policy";
import { versionKinds } from "./domain/versions";

const fn = z.enum(approvalFunctions, { error: "Choose a function." });
const level = whole(1, 5);
const note = line(500);

/** What may be left empty, or out: a limit that is none then, the version of a draft that nobody wrote yet. */
const orNone = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

const draft = { draftId: optionalId, version: orNone(version) };

const money = (text: unknown, of: Currency, ctx: z.core.$RefinementCtx, path: string): number | null => {
  if (text === null || text === undefined || text === "") return null;
  const read = amountMinor(String(text), of);
  if ("minor" in read) return read.minor;
  ctx.addIssue({ code: "custom", message: read.error, path: [path] });
  return null;
};

const typed = z.union([z.string(), z.number(), z.null()]).optional();

const grant = z
  .strictObject({
    function: fn,
    level,
    positionId: optionalId,
    value: typed,
    currency,
    discount: orNone(percent()),
    termMonths: orNone(whole(0, 1_200)),
    clauseDeviation: orNone(whole(0, 3)),
  })
  .transform((given, ctx) => ({
    function: given.function,
    level: given.level,
    positionId: given.positionId,
    limits: {
      valueMinor: money(given.value, given.currency, ctx, "value"),
      currency: given.currency,
      discountBps: given.discount,
      termMonths: given.termMonths,
      clauseDeviation: given.clauseDeviation,
    },
  }));

const draftMatrixInput = z.strictObject({
  kind: z.literal("matrix"),
  ...draft,
  note,
  grants: z.array(grant).min(1, "Grant something to somebody.").max(500),
});

const sentence = line(300).refine(
  (text) =>
    (text.match(/\{\w+\}/g) ?? []).every((place) =>
      ["{measure}", "{limit}", "{decider}", "{otherwise}"].includes(place),
    ),
  "Only {measure}, {limit}, {decider} and {otherwise} are filled in.",
);

/** Read once the measure is known; that it is there is asked with the rest. */
const given = typed.refine((value) => String(value ?? "").trim() !== "", "Fill this in.");
const rule = z.strictObject({ dimension: z.enum(dimensions), above: given, function: fn, level, sentence });
const band = z.strictObject({ above: given, people: whole(2, 5), function: fn, level });

/** A threshold as typed: an amount, a percentage, months, or 0 to 3. */
function threshold(
  given: z.infer<typeof rule>,
  of: Currency,
  ctx: z.core.$RefinementCtx,
  path: (string | number)[],
): number {
  const refused = (message: string) => {
    ctx.addIssue({ code: "custom", message, path: [...path, "above"] });
    return 0;
  };
  if (given.dimension === "total_value") {
    const read = amountMinor(String(given.above ?? ""), of);
    return "minor" in read ? read.minor : refused(read.error);
  }
  const schema =
    given.dimension === "discount" ? percent() : given.dimension === "term_length" ? whole(0, 1_200) : whole(0, 3);
  const read = schema.safeParse(given.above ?? "");
  return read.success ? read.data : refused(read.error.issues[0]?.message ?? "Give a threshold that fits.");
}

const rates = z.record(z.string().refine(isCurrency, "No such currency."), whole(1, 1_000_000_000));

const draftPolicyInput = z
  .strictObject({
    kind: z.literal("policy"),
    ...draft,
    note,
    currency,
    rates,
    hoursToDecide: whole(1, 400),
    windowDays: whole(0, 366),
    rules: z.array(rule).min(1, "A policy has at least one rule.").max(200),
    bands: z.array(band).max(10).default([]),
  })
  .transform((given, ctx) => ({
    ...given,
    rates: Object.fromEntries(currencies.flatMap((each) => (given.rates[each] ? [[each, given.rates[each]]] : []))),
    rules: given.rules.map((each, index) => ({
      ...each,
      above: threshold(each, given.currency, ctx, ["rules", index]),
    })),
    bands: given.bands.map(({ above, ...each }, index) => ({
      ...each,
      aboveMinor: money(above, given.currency, ctx, `bands.${index}.above`) ?? 0,
    })),
  }))
  .refine((given) => given.rates[given.currency] === 1_000_000, {
    path: ["rates"],
    error: "The rate of the policy's own currency is 1.",
  });

/** A draft of either kind, with all it says. */
export const draftVersionInput = z.discriminatedUnion("kind", [draftMatrixInput, draftPolicyInput]);
export type DraftVersion = z.infer<typeof draftVersionInput>;

const instant = z
  .string()
  .optional()
  .transform((text, ctx) => {
    if (!text) return null;
    const [, day = "", time = "00:00", zone = "Z"] =
      /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
    const at = new Date(`${day}T${time}${zone}`);
    if (isIsoDate(day) && !Number.isNaN(at.getTime())) return at;
    ctx.addIssue({ code: "custom", message: "Give a date and a time." });
    return z.NEVER;
  });

const kind = z.enum(versionKinds);
export const publishInput = z.strictObject({ kind, draftId: id, version, effectiveFrom: instant });
export type Publish = z.infer<typeof publishInput>;

export const discardDraftInput = z.strictObject({ kind, draftId: id, version });
export type DiscardDraft = z.infer<typeof discardDraftInput>;

/** The facts of a deal as the simulator's form writes them. */
export const simulationInput = z
  .object({
    value: z.string(),
    discount: percent(),
    termMonths: whole(0, 1_200),
    clauseDeviation: z.enum(["0", "1", "2", "3"]),
    requesterId: id,
    policyId: optionalId.optional(),
    matrixId: optionalId.optional(),
  })
  .transform((given, ctx) => ({
    tcvMinor: money(given.value, "EUR", ctx, "value") ?? 0,
    maxDiscountBps: given.discount,
    termMonths: given.termMonths,
    clauseDeviation: Number(given.clauseDeviation) as 0 | 1 | 2 | 3,
    requesterId: given.requesterId,
    policyId: given.policyId ?? null,
    matrixId: given.matrixId ?? null,
  }));
