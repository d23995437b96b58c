import { desc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { signingPolicies } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { Broken } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import type { SigningPolicy } from "../domain/countersignature";

/** The policy in force: the newest. */
export async function signingPolicy(actor: Actor, on: Reader = db): Promise<SigningPolicy> {
  authorize(actor, "agreement:read");
  const [newest] = await on.select().from(signingPolicies).orderBy(desc(signingPolicies.no)).limit(1);
  if (!newest) throw new Broken("There is no signing policy, although the first migration writes one");
  return newest;
}
