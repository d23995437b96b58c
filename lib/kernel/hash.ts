import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** SHA-256 in lower-case hexadecimal, 64 characters. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** An unguessable token of 256 bits for links and keys, base64url, 43 characters. Store only its hash. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Compares two hexadecimal digests without telling by the time taken where they differ. */
export function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
