import { and, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreementVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { differencesBetween } from "../domain/comparison";
import type { AgreementContent } from "../domain/content";
import { agreementRow } from "./agreement";

/** What one frozen version says differently from another. */
export async function comparedVersions(actor: Actor, id: string, from: number, to: number, on: Reader = db) {
  const { number } = await agreementRow(actor, id, on);
  const found = await on
    .select({ n: agreementVersions.n, content: agreementVersions.content })
    .from(agreementVersions)
    .where(and(eq(agreementVersions.agreementId, id), inArray(agreementVersions.n, [from, to])));
  const contentOf = (n: number) => {
    const version = found.find((each) => each.n === n);
    if (!version) throw new NotFound("version", `${id} ${n}`);
    return version.content as AgreementContent;
  };
  return { number, differences: differencesBetween(contentOf(from), contentOf(to)) };
}
