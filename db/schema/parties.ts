import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import type { IsoDate } from "../../lib/kernel/period";
import { type Role, roles } from "../../lib/kernel/permissions";
import {
  type ContactRole,
  type OrganisationKind,
  organisationKinds,
} from "../../lib/parties/customers/domain/organisation";
import { type BusinessFunction, businessFunctions } from "../../lib/parties/staff/domain/position";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../columns";

/** Members of staff. */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    passwordHash: text("password_hash"),
    /** Raised to sign somebody out everywhere; compared at every request. */
    sessionVersion: integer("session_version").notNull().default(1),
    /** The subject that the identity provider knows this person by. */
    oidcSubject: text("oidc_subject"),
    zone: text("zone").notNull().default("Europe/Berlin"),
    locale: text("locale").notNull().default("en-GB"),
    activeFrom: date("active_from").$type<IsoDate>().notNull(),
    activeUntil: date("active_until").$type<IsoDate>(),
    version: version(),
    ...timestamps,
  },
  (t) => [
    uniqueIndex("people_email_key").on(sql`lower(${t.email})`),
    unique("people_oidc_subject_key").on(t.oidcSubject),
    check("people_active_check", sql`${t.activeUntil} is null or ${t.activeUntil} >= ${t.activeFrom}`),
  ],
);

/** Which role a person holds and when: from `valid_from`, no longer on `valid_until`. */
export const personRoles = pgTable(
  "person_roles",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<Role>().notNull(),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>(),
    grantedBy: uuid("granted_by").references(() => people.id),
    ...timestamps,
  },
  (t) => [
    check("person_roles_role_check", oneOf(t.role, roles)),
    check("person_roles_valid_check", sql`${t.validUntil} is null or ${t.validUntil} >= ${t.validFrom}`),
    index("person_roles_person_id_idx").on(t.personId),
  ],
);

export const teams = pgTable(
  "teams",
  {
    id: id(),
    name: text("name").notNull(),
    parentId: uuid("parent_id").references((): AnyPgColumn => teams.id),
    version: version(),
    ...timestamps,
  },
  (t) => [unique("teams_name_key").on(t.name)],
);

/** A seat in the organisation. Authority is granted to positions; people hold them for a period, so a vacancy shows. */
export const positions = pgTable(
  "positions",
  {
    id: id(),
    title: text("title").notNull(),
    businessFunction: text("business_function").$type<BusinessFunction>().notNull(),
    level: integer("level").notNull(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    reportsTo: uuid("reports_to").references((): AnyPgColumn => positions.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("positions_title_key").on(t.title),
    check("positions_business_function_check", oneOf(t.businessFunction, businessFunctions)),
    check("positions_level_check", sql`${t.level} between 0 and 5`),
    check("positions_reports_to_check", sql`${t.reportsTo} is distinct from ${t.id}`),
    index("positions_reports_to_idx").on(t.reportsTo),
  ],
);

/** Who sits in a position and when; half-open, like all periods. An exclusion constraint keeps two people from holding one position at once. */
export const positionHoldings = pgTable(
  "position_holdings",
  {
    id: id(),
    positionId: uuid("position_id")
      .notNull()
      .references(() => positions.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>(),
    ...timestamps,
  },
  (t) => [
    check("position_holdings_valid_check", sql`${t.validUntil} is null or ${t.validUntil} >= ${t.validFrom}`),
    index("position_holdings_person_id_idx").on(t.personId),
    index("position_holdings_position_id_idx").on(t.positionId),
  ],
);

/** Customers, prospects, partners, and ourselves. */
export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    legalName: text("legal_name"),
    registrationNumber: text("registration_number"),
    kind: text("kind").$type<OrganisationKind>().notNull(),
    country: text("country").notNull(),
    industry: text("industry"),
    segment: text("segment"),
    /** Importance to us, A to C, with the reason a person gave. */
    tier: text("tier"),
    tierReason: text("tier_reason"),
    parentId: uuid("parent_id").references((): AnyPgColumn => organisations.id),
    /** The seller who looks after the account. */
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    website: text("website"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("organisations_number_key").on(t.number),
    uniqueIndex("organisations_registration_number_key")
      .on(t.country, sql`lower(${t.registrationNumber})`)
      .where(sql`${t.registrationNumber} is not null`),
    check("organisations_kind_check", oneOf(t.kind, organisationKinds)),
    check("organisations_tier_check", sql`${t.tier} is null or ${t.tier} in ('A', 'B', 'C')`),
    check("organisations_parent_check", sql`${t.parentId} is distinct from ${t.id}`),
    index("organisations_name_idx").on(t.name, t.id),
    index("organisations_name_trgm_idx").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
    index("organisations_owner_id_idx").on(t.ownerId),
    index("organisations_changed_at_idx").on(t.changedAt, t.id),
  ],
);

export const sites = pgTable(
  "sites",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    name: text("name").notNull(),
    street: text("street").notNull(),
    postcode: text("postcode").notNull(),
    city: text("city").notNull(),
    country: text("country").notNull(),
    /** From then on nothing new is delivered there. */
    closedAt: instant("closed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("sites_organisation_id_name_key").on(t.organisationId, t.name),
    index("sites_organisation_id_idx").on(t.organisationId),
  ],
);

export const contacts = pgTable(
  "contacts",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    name: text("name").notNull(),
    title: text("title"),
    email: text("email").notNull(),
    phone: text("phone"),
    language: text("language").notNull().default("en"),
    roles: jsonb("roles").$type<ContactRole[]>().notNull().default([]),
    /** What this person may sign for: up to this amount; null means no recorded authority. */
    signingLimitMinor: minor("signing_limit_minor"),
    signingLimitCurrency: currencyColumn("signing_limit_currency"),
    leftAt: instant("left_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    uniqueIndex("contacts_organisation_id_email_key")
      .on(t.organisationId, sql`lower(${t.email})`)
      .where(sql`${t.leftAt} is null`),
    check("contacts_signing_limit_check", sql`(${t.signingLimitMinor} is null) = (${t.signingLimitCurrency} is null)`),
    index("contacts_organisation_id_idx").on(t.organisationId),
  ],
);
