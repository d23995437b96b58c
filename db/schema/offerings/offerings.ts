import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type OfferingState, offeringStates } from "../../../lib/offerings/catalog/domain/lifecycle";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { catalogs, categories, productSpecifications } from "./specifications";

/**
 * The stable identity of what is sold. Everything that can change lives in its versions; `headVersionId` names the one
 * that lists show (the launched one, otherwise the newest), and name and state are kept here too, for lists and search.
 */
export const offerings = pgTable(
  "offerings",
  {
    id: id(),
    number: text("number").notNull(),
    catalogId: uuid("catalog_id").references(() => catalogs.id),
    sourceId: text("source_id"),
    headVersionId: uuid("head_version_id").references((): AnyPgColumn => offeringVersions.id),
    name: text("name").notNull(),
    /** What a search looks into, kept so that it is not put together again for each row that a search passes. */
    searchText: text("search_text").notNull().generatedAlwaysAs(sql`lower(name || ' ' || number)`),
    state: text("state").$type<OfferingState>().notNull(),
    categoryId: uuid("category_id").references(() => categories.id),
    specificationId: uuid("specification_id").references(() => productSpecifications.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("offerings_number_key").on(t.number),
    unique("offerings_catalog_id_source_id_key").on(t.catalogId, t.sourceId),
    check("offerings_state_check", oneOf(t.state, offeringStates)),
    // It includes the searched text (0005), so that a search for what many names hold walks the names without their rows.
    index("offerings_name_idx").on(t.name, t.id),
    index("offerings_state_name_idx").on(t.state, t.name, t.id),
    index("offerings_changed_at_idx").on(t.changedAt, t.id),
    index("offerings_category_id_idx").on(t.categoryId, t.name, t.id),
    index("offerings_specification_id_idx").on(t.specificationId),
    index("offerings_search_trgm_idx").using("gin", sql`${t.searchText} gin_trgm_ops`),
  ],
);

/** How others know an offering: unique by owner, type and id. */
export const offeringExternalIdentifiers = pgTable(
  "offering_external_identifiers",
  {
    id: id(),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    owner: text("owner").notNull(),
    type: text("type").notNull(),
    externalId: text("external_id").notNull(),
  },
  (t) => [
    unique("offering_external_identifiers_owner_type_external_id_key").on(t.owner, t.type, t.externalId),
    index("offering_external_identifiers_offering_id_idx").on(t.offeringId),
  ],
);

/** A characteristic's values as this offering restricts them (TMF620 prodSpecCharValueUse). */
export type CharacteristicUse = {
  readonly name: string;
  readonly valueType: string;
  readonly minCardinality: number;
  readonly maxCardinality: number | null;
  readonly values: readonly { readonly value: string | number | boolean; readonly isDefault: boolean }[];
};

/**
 * One state of an offering's content. Agreements and solutions refer to a version. From launch on, what it is and what it
 * costs cannot change (trigger); one is launched at a time (partial unique); their periods do not overlap (exclusion).
 */
export const offeringVersions = pgTable(
  "offering_versions",
  {
    id: id(),
    offeringId: uuid("offering_id")
      .notNull()
      .references((): AnyPgColumn => offerings.id),
    n: integer("n").notNull(),
    state: text("state").$type<OfferingState>().notNull(),
    statusReason: text("status_reason"),
    name: text("name").notNull(),
    description: text("description"),
    isSellable: boolean("is_sellable").notNull().default(true),
    isBundle: boolean("is_bundle").notNull().default(false),
    /** How many options may be picked over all groups together; null leaves it to the groups. */
    bundleLowerLimit: integer("bundle_lower_limit"),
    bundleUpperLimit: integer("bundle_upper_limit"),
    specificationId: uuid("specification_id").references(() => productSpecifications.id),
    categoryId: uuid("category_id").references(() => categories.id),
    characteristicUses: jsonb("characteristic_uses").$type<CharacteristicUse[]>().notNull().default([]),
    validFrom: date("valid_from").$type<IsoDate>(),
    validUntil: date("valid_until").$type<IsoDate>(),
    basedOnId: uuid("based_on_id").references((): AnyPgColumn => offeringVersions.id),
    sourceHash: text("source_hash"),
    launchedAt: instant("launched_at"),
    retiredAt: instant("retired_at"),
    createdBy: uuid("created_by").references(() => people.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("offering_versions_offering_id_n_key").on(t.offeringId, t.n),
    uniqueIndex("offering_versions_launched_key").on(t.offeringId).where(sql`${t.state} = 'launched'`),
    check("offering_versions_state_check", oneOf(t.state, offeringStates)),
    check(
      "offering_versions_valid_check",
      sql`${t.validFrom} is null or ${t.validUntil} is null or ${t.validUntil} >= ${t.validFrom}`,
    ),
    check(
      "offering_versions_status_reason_check",
      sql`${t.state} not in ('retired', 'rejected') or ${t.statusReason} is not null`,
    ),
    check(
      "offering_versions_launched_check",
      sql`${t.state} <> 'launched' or (${t.validFrom} is not null and ${t.launchedAt} is not null)`,
    ),
    check(
      "offering_versions_bundle_limit_check",
      sql`${t.bundleLowerLimit} >= 0 and ${t.bundleUpperLimit} >= coalesce(${t.bundleLowerLimit}, 1)`,
    ),
    index("offering_versions_specification_id_idx").on(t.specificationId),
    index("offering_versions_based_on_id_idx").on(t.basedOnId),
  ],
);

export type RetiredOffering = {
  readonly offeringId: string;
  readonly versionId: string;
  readonly state: OfferingState;
  readonly validUntil: IsoDate | null;
};

/** Offerings that were retired in one go, with what they were before, so that it can be taken back. */
export const offeringRetirements = pgTable(
  "offering_retirements",
  {
    id: id(),
    statusReason: text("status_reason").notNull(),
    retired: jsonb("retired").$type<RetiredOffering[]>().notNull(),
    undoneAt: instant("undone_at"),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("offering_retirements_created_at_idx").on(t.createdAt)],
);
