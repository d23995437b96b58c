import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type OfferingState, offeringStates } from "../../../lib/offerings/catalog/domain/lifecycle";
import {
  type ListedValue,
  type ValueType,
  valueTypes,
} from "../../../lib/offerings/specifications/domain/characteristic";
import { id, oneOf, timestamps, version } from "../../columns";

/** A source of offerings: our own catalogue, or a provider's that is imported. Records keep the source's own id. */
export const catalogs = pgTable(
  "catalogs",
  {
    id: id(),
    name: text("name").notNull(),
    sourceId: text("source_id").notNull(),
    /** The source's own version of its list. */
    sourceVersion: text("source_version"),
    sourceHash: text("source_hash"),
    version: version(),
    ...timestamps,
  },
  (t) => [unique("catalogs_source_id_key").on(t.sourceId)],
);

/** A tree; a trigger refuses a circle. */
export const categories = pgTable(
  "categories",
  {
    id: id(),
    name: text("name").notNull(),
    parentId: uuid("parent_id").references((): AnyPgColumn => categories.id),
    catalogId: uuid("catalog_id").references(() => catalogs.id),
    sourceId: text("source_id"),
    sourceHash: text("source_hash"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("categories_catalog_id_source_id_key").on(t.catalogId, t.sourceId),
    unique("categories_catalog_id_parent_id_name_key").on(t.catalogId, t.parentId, t.name).nullsNotDistinct(),
    check("categories_parent_id_check", sql`${t.parentId} is distinct from ${t.id}`),
    index("categories_parent_id_idx").on(t.parentId),
  ],
);

/** What something is, apart from how it is sold. */
export const productSpecifications = pgTable(
  "product_specifications",
  {
    id: id(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    brand: text("brand"),
    productNumber: text("product_number"),
    state: text("state").$type<OfferingState>().notNull().default("in_design"),
    statusReason: text("status_reason"),
    catalogId: uuid("catalog_id").references(() => catalogs.id),
    sourceId: text("source_id"),
    /** Of the record as last imported; null when people changed it since. */
    sourceHash: text("source_hash"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("product_specifications_number_key").on(t.number),
    unique("product_specifications_catalog_id_source_id_key").on(t.catalogId, t.sourceId),
    check("product_specifications_state_check", oneOf(t.state, offeringStates)),
    check(
      "product_specifications_status_reason_check",
      sql`${t.state} not in ('retired', 'rejected') or ${t.statusReason} is not null`,
    ),
    index("product_specifications_name_idx").on(t.name, t.id),
    index("product_specifications_changed_at_idx").on(t.changedAt, t.id),
    index("product_specifications_name_trgm_idx").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
  ],
);

/** One typed property. `values` are those allowed (when listed) with the default marked. */
export const specificationCharacteristics = pgTable(
  "specification_characteristics",
  {
    id: id(),
    specificationId: uuid("specification_id")
      .notNull()
      .references(() => productSpecifications.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    valueType: text("value_type").$type<ValueType>().notNull(),
    configurable: boolean("configurable").notNull().default(false),
    minCardinality: integer("min_cardinality").notNull().default(0),
    /** null: as many as one likes. */
    maxCardinality: integer("max_cardinality").default(1),
    regex: text("regex"),
    valueFrom: doublePrecision("value_from"),
    valueTo: doublePrecision("value_to"),
    unit: text("unit"),
    values: jsonb("values").$type<ListedValue[]>().notNull().default([]),
  },
  (t) => [
    unique("specification_characteristics_specification_id_name_key").on(t.specificationId, t.name),
    check("specification_characteristics_value_type_check", oneOf(t.valueType, valueTypes)),
    check(
      "specification_characteristics_cardinality_check",
      sql`${t.minCardinality} >= 0 and (${t.maxCardinality} is null or ${t.maxCardinality} >= greatest(${t.minCardinality}, 1))`,
    ),
    check(
      "specification_characteristics_range_check",
      sql`${t.valueFrom} is null or ${t.valueTo} is null or ${t.valueFrom} <= ${t.valueTo}`,
    ),
    check(
      "specification_characteristics_type_check",
      sql`(${t.valueType} in ('number', 'integer') or (${t.valueFrom} is null and ${t.valueTo} is null))
        and (${t.valueType} = 'string' or ${t.regex} is null)`,
    ),
  ],
);
