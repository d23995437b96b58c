import { headers } from "next/headers";
import { signatoryOf } from "@/lib/agreements/signing/queries/signing-page";
import type { Signatory } from "@/lib/kernel/actor";

/** Whom a link belongs to; nobody for a guess, which is counted against the address it came from. */
export async function visitor(token: string): Promise<Signatory | undefined> {
  const address = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return signatoryOf(token, address);
}
