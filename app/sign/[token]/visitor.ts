import { headers } from "next/headers";
import { signatoryOf } from "@/lib/agreements/signing/queries/signing-page";
import type { Signatory } from "@/lib/kernel/actor";
import { isSpent, takeFrom } from "@/lib/platform/guessing";

const guesses = { name: "signing_link_guess", perAddress: 30, overAll: 3_000, seconds: 15 * 60 };
const shape = /^[A-Za-z0-9_-]{43}$/;

/**
 * Whom a link belongs to. An unknown one is a guess and is counted by address and over all; an address that guessed too
 * often gets the same "nothing here" for every link.
 */
export async function visitor(token: string): Promise<Signatory | undefined> {
  const address = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  const { name, perAddress, overAll, seconds } = guesses;
  if (await isSpent(name, address, perAddress, seconds)) return undefined;
  if (await isSpent(name, "everybody", overAll, seconds)) return undefined;
  const known = shape.test(token) ? await signatoryOf(token) : undefined;
  if (!known)
    await Promise.all([takeFrom(name, address, perAddress, seconds), takeFrom(name, "everybody", overAll, seconds)]);
  return known;
}
