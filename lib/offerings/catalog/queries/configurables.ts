import { asc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { bundleOptions, offeringPrices, offerings, offeringVersions, specificationCharacteristics } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import type { Characteristic } from "../../specifications/domain/characteristic";
import { readContents } from "../../versions/store";
import type { Configurable, SoldOption } from "../domain/configuration";
import { openPrice } from "../domain/price";
import { notSoldBecause } from "../domain/sale";

/** What can be chosen about each of these versions on a day, by version, in a number of statements that does not grow. */
export async function configurables(
  actor: Actor,
  versionIds: readonly string[],
  at: IsoDate,
  on: Reader = db,
): Promise<ReadonlyMap<string, Configurable>> {
  authorize(actor, "offering:read");
  const ids = [...new Set(versionIds)];
  if (ids.length === 0) return new Map();
  const contents = await readContents(on, ids);
  const options = await optionsOf(ids, at, on);
  const characteristics = await characteristicsOf(ids, on);
  return new Map(
    contents.map(({ id, bundle }) => {
      const mine = bundle.groups.flatMap((group) => group.options).map((option) => option.offeringId);
      const sold = mine.flatMap((child) => {
        const option = options.get(child);
        return option ? [[child, option] as const] : [];
      });
      const asked = characteristics.get(id) ?? [];
      return [id, { offeringVersionId: id, bundle, options: Object.fromEntries(sold), characteristics: asked }];
    }),
  );
}

async function optionsOf(ids: string[], at: IsoDate, on: Reader): Promise<Map<string, SoldOption>> {
  const rows = await on
    .selectDistinct({ offeringId: offerings.id, version: offeringVersions })
    .from(bundleOptions)
    .innerJoin(offerings, eq(offerings.id, bundleOptions.offeringId))
    .innerJoin(offeringVersions, eq(offeringVersions.id, offerings.headVersionId))
    .where(inArray(bundleOptions.offeringVersionId, ids));
  if (rows.length === 0) return new Map();
  const prices = await on
    .select()
    .from(offeringPrices)
    .where(
      inArray(
        offeringPrices.offeringVersionId,
        rows.map((row) => row.version.id),
      ),
    )
    .orderBy(asc(offeringPrices.position));
  return new Map(
    rows.map(({ offeringId, version }) => {
      const list = openPrice(prices.filter((price) => price.offeringVersionId === version.id));
      const notSold = notSoldBecause(version, at, true);
      return [offeringId, { offeringVersionId: version.id, name: version.name, notSold, list }];
    }),
  );
}

/** The configurable characteristics of the specification, with the values to which the version restricts them. */
async function characteristicsOf(ids: string[], on: Reader): Promise<Map<string, Characteristic[]>> {
  const rows = await on
    .select({
      versionId: offeringVersions.id,
      uses: offeringVersions.characteristicUses,
      row: specificationCharacteristics,
    })
    .from(offeringVersions)
    .innerJoin(
      specificationCharacteristics,
      eq(specificationCharacteristics.specificationId, offeringVersions.specificationId),
    )
    .where(inArray(offeringVersions.id, ids))
    .orderBy(asc(specificationCharacteristics.position));
  const found = new Map<string, Characteristic[]>();
  for (const { versionId, uses, row } of rows) {
    if (!row.configurable) continue;
    const { id: _id, specificationId: _specification, position: _position, ...characteristic } = row;
    const use = uses.find((each) => each.name === row.name);
    const { minCardinality, maxCardinality } = use ?? row;
    const values = use && use.values.length > 0 ? [...use.values] : row.values;
    const asked = { ...characteristic, minCardinality, maxCardinality, values };
    found.set(versionId, [...(found.get(versionId) ?? []), asked]);
  }
  return found;
}
