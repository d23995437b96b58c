import { createHmac, randomInt } from "node:crypto";
import { sameDigest } from "../../../kernel/hash";
import { ok, type Result, refuse } from "../../../kernel/result";

/** A one-time code of six digits: good for ten minutes, five tries and one use. Only its keyed hash is stored. */
export const codeMinutes = 10;
export const codeTries = 5;
/** Codes one signer may ask for within an hour. */
export const codesPerHour = 8;

export type SigningCode = {
  readonly id: string;
  readonly digest: string;
  readonly expiresAt: Date;
  readonly tries: number;
  readonly usedAt: Date | null;
};

export type CodeRefusal =
  | { readonly reason: "code_needed" }
  | { readonly reason: "code_expired" }
  | { readonly reason: "code_tries_used" }
  | { readonly reason: "wrong_code"; readonly triesLeft: number };

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** Keyed, because a million codes could otherwise be tried against a stolen hash. */
export const codeDigest = (secret: string, id: string, code: string): string =>
  createHmac("sha256", secret).update(`signing code ${id} ${code}`).digest("hex");

/** Whether these digits open this code now. `wrong_code` is the only refusal that uses up a try. */
export function checkCode(
  code: SigningCode | undefined,
  digits: string | null,
  secret: string,
  at: Date,
): Result<SigningCode, CodeRefusal> {
  if (!digits || !code || code.usedAt) return refuse("code_needed");
  if (code.tries >= codeTries) return refuse("code_tries_used");
  if (at >= code.expiresAt) return refuse("code_expired");
  if (!sameDigest(codeDigest(secret, code.id, digits), code.digest))
    return refuse("wrong_code", { triesLeft: codeTries - code.tries - 1 });
  return ok(code);
}

/** Whoever typed a code that can no longer work gets the next one without asking; asking with none typed does too. */
export const codeMayBeReplaced = (refused: string, typed: string | null): boolean =>
  refused === "code_expired" || refused === "code_tries_used" || (refused === "code_needed" && typed === null);
