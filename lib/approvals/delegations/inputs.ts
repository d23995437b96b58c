import { z } from "zod";
import { amountMinor, currency, date, id, line } from "@/lib/kernel/fields";
import { approvalFunctions } from "../policies/domain/authority";

/** Without a cap the delegate decides up to the delegator's limit. */
export const delegateAuthorityInput = z
  .strictObject({
    delegateId: id,
    functions: z.preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z
        .array(z.enum(approvalFunctions), { error: "Choose at least one function." })
        .min(1, "Choose at least one function."),
    ),
    cap: z.union([z.string(), z.null()]).optional(),
    capCurrency: currency,
    from: date,
    until: date,
    reason: line(300),
  })
  .refine(({ from, until }) => until > from, { path: ["until"], error: "It ends before it begins." })
  .transform(({ cap, ...given }, ctx) => {
    if (!cap) return { ...given, capMinor: null };
    const read = amountMinor(cap, given.capCurrency);
    if ("minor" in read) return { ...given, capMinor: read.minor };
    ctx.addIssue({ code: "custom", message: read.error, path: ["cap"] });
    return z.NEVER;
  });
export type DelegateAuthority = z.infer<typeof delegateAuthorityInput>;

export const endDelegationInput = z.strictObject({ delegationId: id });
export type EndDelegation = z.infer<typeof endDelegationInput>;

export const linkAccountsInput = z.strictObject({ personId: id, humanId: id, reason: line(300) });
export type LinkAccounts = z.infer<typeof linkAccountsInput>;
