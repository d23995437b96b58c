import { z } from "zod";
import { id, line, optionalParagraph, paragraph } from "@/lib/kernel/fields";
import { currencies } from "@/lib/kernel/money";
import { cleanText } from "@/lib/kernel/text";
import type { ApprovalFacts } from "../policies/domain/facts";
import type { ApprovalCard } from "./domain/card";

const hash = z.string().regex(/^[!-~]{8,200}$/, "Reload the page.");
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const approvalFacts = z.strictObject({
  tcvMinor: whole,
  currency: z.enum(currencies),
  maxDiscountBps: z.number().int().min(-1_000_000).max(10_000),
  blendedDiscountBps: z.number().int().min(-1_000_000).max(10_000),
  termMonths: z.number().int().min(0).max(1_200),
  clauseDeviation: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  organisationId: id,
  requesterId: id,
  clauseSetHash: hash.optional(),
  conflictedIds: z.array(id).max(50).optional(),
});

export const approvalSubject = z.strictObject({
  kind: line(40),
  id,
  label: line(300),
  /** A page of ours. */
  href: z
    .string()
    .regex(/^\/[a-z][^\s\\]*$/i)
    .max(500),
});

const text = z.string().max(20_000).transform(cleanText);
export const approvalCard = z.strictObject({
  title: line(300),
  customer: line(300),
  summary: text.optional(),
  figures: z.array(z.strictObject({ label: text, value: text, note: text.optional() })).max(50),
  differences: z.array(z.strictObject({ label: text, standard: text, proposed: text })).max(200),
  content: z
    .array(
      z.strictObject({
        heading: text,
        paragraphs: z.array(text).max(500).optional(),
        rows: z
          .array(z.strictObject({ label: text, value: text }))
          .max(500)
          .optional(),
      }),
    )
    .max(500),
});

export const requestApprovalInput = z.strictObject({
  subject: approvalSubject,
  contentHash: hash,
  facts: approvalFacts,
  card: approvalCard,
  requestedBy: id,
});
/** The same shape as other modules write it, which build facts and card themselves. */
export type RequestApproval = Omit<z.infer<typeof requestApprovalInput>, "facts" | "card"> & {
  readonly facts: ApprovalFacts;
  readonly card: ApprovalCard;
};

export const decisionWords = ["approve", "return", "reject"] as const;

export const decideStepInput = z
  .strictObject({
    stepId: id,
    contentHash: hash,
    decision: z.enum(decisionWords, { error: "Choose what you decide." }),
    reason: optionalParagraph(2_000),
  })
  .refine((given) => given.decision === "approve" || given.reason !== null, {
    path: ["reason"],
    error: "Say why, so that the requester knows what to do.",
  });
export type DecideStep = z.infer<typeof decideStepInput>;

export const approveStepsInput = z.strictObject({
  steps: z
    .array(
      z.string().transform((given, ctx) => {
        const [stepId = "", contentHash = ""] = given.split(" ");
        const read = z.strictObject({ stepId: id, contentHash: hash }).safeParse({ stepId, contentHash });
        if (read.success) return read.data;
        ctx.addIssue({ code: "custom", message: "Reload the page." });
        return z.NEVER;
      }),
    )
    .min(1, "Choose at least one.")
    .max(50, "At most 50 at once."),
});
export type ApproveSteps = z.infer<typeof approveStepsInput>;

export const reassignStepInput = z.strictObject({ stepId: id, personId: id, reason: paragraph(1_000) });
export type ReassignStep = z.infer<typeof reassignStepInput>;

export const escalateStepInput = z.strictObject({ stepId: id, reason: paragraph(1_000) });
export type EscalateStep = z.infer<typeof escalateStepInput>;

export const recallApprovalInput = z.strictObject({ requestId: id, reason: optionalParagraph(1_000) });
export type RecallApproval = z.infer<typeof recallApprovalInput>;
