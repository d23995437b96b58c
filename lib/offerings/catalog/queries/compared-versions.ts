import { and, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { readContents } from "../../versions/store";
import { differences } from "../domain/version";

/** Two versions of one offering, and what the second says that the first did not. */
export async function comparedVersions(
  actor: Actor,
  offeringId: string,
  before: number,
  after: number,
  on: Reader = db,
) {
  authorize(actor, "offering:read");
  if (!isId(offeringId)) throw new NotFound("offering", offeringId);
  const found = await on
    .select({ id: offeringVersions.id, n: offeringVersions.n })
    .from(offeringVersions)
    .where(and(eq(offeringVersions.offeringId, offeringId), inArray(offeringVersions.n, [before, after])));
  const idOf = (n: number) => {
    const version = found.find((each) => each.n === n);
    if (!version) throw new NotFound("offering version", `${offeringId} ${n}`);
    return version.id;
  };
  const contents = await readContents(on, [idOf(before), idOf(after)]);
  const [from, to] = contents;
  if (!from || !to) throw new NotFound("offering version", offeringId);
  return { before: from, after: to, differences: differences(from, to) };
}
