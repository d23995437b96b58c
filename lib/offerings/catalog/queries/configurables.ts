import { asc, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  bundleGroups,
  bundleOptions,
  offeringPrices,
  offeringVersions,
  specificationCharacteristics,
} from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import type { Characteristic } from "../../specifications/domain/characteristic";
import { bundleOf } from "../../versions/store";
import type { Configurable, SoldOption } from "../domain/configuration";
import { openPrice } from "../domain/price";
import { notSoldBecause } from "../domain/sale";

/** What can be chosen about each of these versions on a day, by version, in one statement. */
export async function configurables(
  actor: Actor,
  versionIds: readonly string[],
  at: IsoDate,
  on: Reader = db,
): Promise<ReadonlyMap<string, Configurable>> {
  authorize(actor, "offering:read");
  const ids = [...new Set(versionIds)];
  if (ids.length === 0) return new Map();
  const versions = await versionsWithChoices(on, ids);
  for (const id of ids) if (!versions.some((version) => version.id === id)) throw new NotFound("offering version", id);
  return new Map(
    versions.map((version) => [
      version.id,
      {
        offeringVersionId: version.id,
        bundle: bundleOf(version),
        options: Object.fromEntries(version.groups.flatMap(({ options }) => options.flatMap(soldOption(at)))),
        characteristics: characteristicsOf(version),
      },
    ]),
  );
}

type Version = Awaited<ReturnType<typeof versionsWithChoices>>[number];

const versionsWithChoices = (on: Reader, ids: readonly string[]) =>
  on.query.offeringVersions.findMany({
    where: inArray(offeringVersions.id, [...ids]),
    columns: { id: true, bundleLowerLimit: true, bundleUpperLimit: true, characteristicUses: true },
    with: {
      specification: {
        columns: { id: true },
        with: { characteristics: { orderBy: asc(specificationCharacteristics.position) } },
      },
      groups: {
        orderBy: asc(bundleGroups.position),
        with: {
          options: {
            orderBy: asc(bundleOptions.position),
            with: {
              offering: {
                columns: { name: true },
                with: { head: { with: { prices: { orderBy: asc(offeringPrices.position) } } } },
              },
            },
          },
        },
      },
    },
  });

type Option = Version["groups"][number]["options"][number];

/** The version in which an option is sold, by its offering; an offering without a version yet is left out. */
const soldOption =
  (at: IsoDate) =>
  ({ offeringId, offering: { head } }: Option): [string, SoldOption][] => {
    if (!head) return [];
    const { id: offeringVersionId, name, prices } = head;
    return [
      [offeringId, { offeringVersionId, name, notSold: notSoldBecause(head, at, true), list: openPrice(prices) }],
    ];
  };

/** The configurable characteristics of the specification, with the values to which the version restricts them. */
const characteristicsOf = ({ specification, characteristicUses }: Version): Characteristic[] =>
  (specification?.characteristics ?? []).flatMap((row) => {
    if (!row.configurable) return [];
    const { id: _id, specificationId: _specification, position: _position, ...characteristic } = row;
    const use = characteristicUses.find((each) => each.name === row.name);
    const { minCardinality, maxCardinality } = use ?? row;
    const values = use && use.values.length > 0 ? [...use.values] : row.values;
    return [{ ...characteristic, minCardinality, maxCardinality, values }];
  });
