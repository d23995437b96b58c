import { asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreementSellers, agreements, agreementVersions, termSetVersions } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { ownersAlone, type SellerShare } from "../../sellers/domain/split";
import {
  awaitsApproval,
  isApproved,
  isClosed,
  isDraft,
  isEditable,
  isSigned,
  mayBeWithdrawn,
} from "../domain/agreement-lifecycle";
import { assemble } from "../domain/assembly";
import type { AgreementContent } from "../domain/content";
import { known } from "../domain/scope";
import { draftOf } from "./draft-of";

/** The agreement's row when this actor may know of it; a foreign one is not found. */
export async function agreementRow(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  return known(actor, id, isId(id) ? await on.query.agreements.findFirst({ where: eq(agreements.id, id) }) : undefined);
}

/** Everything recorded about one agreement: its present content, its frozen versions, and what this person may do. */
export async function agreement(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  const found = known(actor, id, isId(id) ? await withSurroundings(on, id) : undefined);
  const { versions, channel, owner, terms, sellers, ...row } = found;
  const draft = await draftOf(on, row);
  const frozen = versions.find((version) => version.contentSha256 === row.contentSha256);
  const [newest] = terms.set.versions;
  const write = may(actor, "agreement:write");
  return {
    row,
    draft,
    /** What counts: the frozen content, or the draft as it would be frozen. */
    content: frozen ? (frozen.content as AgreementContent) : assemble(draft).content,
    isFrozen: frozen !== undefined,
    versions: versions.map(({ content: _, freezer, ...version }) => ({ ...version, frozenBy: freezer.name })),
    channel: channel?.name ?? "",
    owner: owner.name,
    /** Who is credited with it when it is signed, by name. */
    sellers: sellers.length > 0 ? sellers.map(asShare) : wholeOf(row.ownerId, owner.name),
    newerTerms: newest && newest.id !== row.termSetVersionId ? newest.number : null,
    may: {
      edit: write && isDraft(row.state),
      reopen: write && isEditable(row.state),
      recall: may(actor, "agreement:submit") && awaitsApproval(row.state) && row.submittedBy === actorId(actor),
      send: may(actor, "agreement:send") && isApproved(row.state),
      withdraw: write && mayBeWithdrawn(row.state),
      duplicate: write,
      split: write && !isSigned(row.state) && !isClosed(row.state),
    },
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreement>>;

type Seller = SellerShare & { readonly person: { readonly name: string } };
const asShare = ({ personId, kind, shareBps, person: { name } }: Seller) => ({ personId, kind, shareBps, name });
const wholeOf = (ownerId: string, name: string) => ownersAlone(ownerId).map((share) => ({ ...share, name }));

const named = { columns: { name: true } } as const;

const withSurroundings = (on: Reader, id: string) =>
  on.query.agreements.findFirst({
    where: eq(agreements.id, id),
    with: {
      channel: named,
      owner: named,
      sellers: { orderBy: asc(agreementSellers.id), with: { person: named } },
      terms: {
        columns: { id: true },
        with: {
          set: {
            columns: { id: true },
            with: { versions: { columns: { id: true, number: true }, where: eq(termSetVersions.state, "published") } },
          },
        },
      },
      versions: {
        columns: { n: true, content: true, contentSha256: true, frozenAt: true },
        orderBy: desc(agreementVersions.n),
        with: { freezer: named },
      },
    },
  });
