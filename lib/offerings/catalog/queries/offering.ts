import { asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  catalogs,
  channels,
  offeringChannels,
  offeringExternalIdentifiers,
  offerings,
  offeringVersions,
  people,
} from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { launchBlocksOf } from "../../launching/queries/launch-blocks";
import { readContent } from "../../versions/store";
import { isDraft, legalMoves } from "../domain/lifecycle";

/** One offering: the version asked for (the head unless given), all its versions, and what this actor may do here. */
export async function offering(actor: Actor, id: string, n?: number, on: Reader = db) {
  authorize(actor, "offering:read");
  if (!isId(id)) throw new NotFound("offering", id);
  const [row] = await on
    .select({ offering: offerings, catalog: catalogs.name })
    .from(offerings)
    .leftJoin(catalogs, eq(catalogs.id, offerings.catalogId))
    .where(eq(offerings.id, id));
  if (!row) throw new NotFound("offering", id);
  const versions = await on
    .select({
      id: offeringVersions.id,
      n: offeringVersions.n,
      state: offeringVersions.state,
      statusReason: offeringVersions.statusReason,
      name: offeringVersions.name,
      validFrom: offeringVersions.validFrom,
      validUntil: offeringVersions.validUntil,
      launchedAt: offeringVersions.launchedAt,
      retiredAt: offeringVersions.retiredAt,
      createdAt: offeringVersions.createdAt,
      createdBy: people.name,
      characteristicUses: offeringVersions.characteristicUses,
    })
    .from(offeringVersions)
    .leftJoin(people, eq(people.id, offeringVersions.createdBy))
    .where(eq(offeringVersions.offeringId, id))
    .orderBy(desc(offeringVersions.n));
  const shown =
    versions.find((version) => version.n === n) ??
    versions.find((version) => version.id === row.offering.headVersionId);
  if (!shown) throw new NotFound("version of offering", id);
  const sold = await on
    .select({ id: channels.id, name: channels.name })
    .from(offeringChannels)
    .innerJoin(channels, eq(channels.id, offeringChannels.channelId))
    .where(eq(offeringChannels.offeringId, id))
    .orderBy(asc(channels.name));
  const externalIdentifiers = await on
    .select()
    .from(offeringExternalIdentifiers)
    .where(eq(offeringExternalIdentifiers.offeringId, id));
  const draft = versions.find((version) => isDraft(version.state));
  const writes = may(actor, "offering:write");
  const moves = legalMoves(shown.state).filter((to) =>
    may(actor, to === "launched" ? "offering:launch" : "offering:write"),
  );
  return {
    ...row.offering,
    catalog: row.catalog,
    content: await readContent(on, shown.id),
    shown,
    versions,
    channels: sold,
    externalIdentifiers,
    draft,
    /** What would refuse a launch now, for whoever could launch it. */
    launchBlocks: moves.includes("launched") ? await launchBlocksOf(actor, id, {}, on) : [],
    may: {
      edit: writes && isDraft(shown.state),
      correct: writes && !isDraft(shown.state),
      startVersion: writes && !draft && versions.some((version) => !isDraft(version.state)),
      changePrice: writes && (isDraft(shown.state) || shown.state === "launched"),
      moves,
    },
  };
}

export type OfferingView = Awaited<ReturnType<typeof offering>>;
