import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type PurchaseForm, purchaseForms } from "../../../lib/purchasing/orders/domain/purchase";
import type { Standing } from "../../../lib/purchasing/readiness/domain/cell";
import { type CheckKind, checkKinds } from "../../../lib/purchasing/readiness/domain/check";
import { type OrderDestination, orderDestinations } from "../../../lib/purchasing/readiness/domain/destination";
import { type GapState, gapStates } from "../../../lib/purchasing/readiness/domain/gap";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { channels } from "../sales-development/channels";

/** A form of purchase that a channel takes, and what was last said about whether purchasing can cope with it. */
export const readinessCells = pgTable(
  "readiness_cells",
  {
    id: id(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    form: text("form").$type<PurchaseForm>().notNull(),
    /** Null until it is computed for the first time. */
    standing: jsonb("standing").$type<Standing>(),
    /** Since when the state is what it is. */
    since: instant("since").notNull(),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("readiness_cells_form_check", oneOf(t.form, purchaseForms)),
    uniqueIndex("readiness_cells_open_key").on(t.channelId, t.form).where(sql`${t.closedAt} is null`),
  ],
);

/** A director answers for a gap for a while. Guards keep it as given: it is only lifted, once. */
export const readinessOverrides = pgTable(
  "readiness_overrides",
  {
    id: id(),
    cellId: uuid("cell_id")
      .notNull()
      .references(() => readinessCells.id),
    kind: text("kind").$type<CheckKind>().notNull(),
    reason: text("reason").notNull(),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => people.id),
    givenAt: instant("given_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    liftedBy: uuid("lifted_by").references(() => people.id),
    liftedAt: instant("lifted_at"),
  },
  (t) => [
    index("readiness_overrides_cell_id_idx").on(t.cellId, t.givenAt),
    check("readiness_overrides_kind_check", oneOf(t.kind, checkKinds)),
    check("readiness_overrides_reason_check", sql`length(${t.reason}) > 0`),
    check(
      "readiness_overrides_ends_at_check",
      sql`${t.endsAt} > ${t.givenAt} and ${t.endsAt} <= ${t.givenAt} + interval '30 days'`,
    ),
    check("readiness_overrides_lifted_check", sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
  ],
);

/** Who is to close a gap until when. Done by itself when the check is ready. */
export const readinessGaps = pgTable(
  "readiness_gaps",
  {
    id: id(),
    cellId: uuid("cell_id")
      .notNull()
      .references(() => readinessCells.id),
    kind: text("kind").$type<CheckKind>().notNull(),
    state: text("state").$type<GapState>().notNull().default("open"),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    dueOn: date("due_on").$type<IsoDate>().notNull(),
    note: text("note"),
    assignedBy: uuid("assigned_by")
      .notNull()
      .references(() => people.id),
    assignedAt: instant("assigned_at").notNull(),
    endedAt: instant("ended_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    uniqueIndex("readiness_gaps_open_key").on(t.cellId, t.kind).where(sql`${t.state} = 'open'`),
    index("readiness_gaps_person_id_idx").on(t.personId).where(sql`${t.state} = 'open'`),
    check("readiness_gaps_state_check", oneOf(t.state, gapStates)),
    check("readiness_gaps_kind_check", oneOf(t.kind, checkKinds)),
    check("readiness_gaps_ended_check", sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
  ],
);

/** What an order destination said when it was asked whether it is there. Append-only. */
export const destinationProbes = pgTable(
  "destination_probes",
  {
    id: id(),
    destination: text("destination").$type<OrderDestination>().notNull(),
    askedAt: instant("asked_at").notNull(),
    answered: boolean("answered").notNull(),
    /** Failures in a row up to this one. */
    failures: integer("failures").notNull(),
    latencyMs: integer("latency_ms").notNull(),
    words: text("words").notNull(),
  },
  (t) => [
    index("destination_probes_destination_asked_at_idx").on(t.destination, t.askedAt),
    check("destination_probes_destination_check", oneOf(t.destination, orderDestinations)),
    check("destination_probes_latency_ms_check", sql`${t.latencyMs} >= 0`),
    check("destination_probes_failures_check", sql`${t.failures} >= 0 and ${t.answered} = (${t.failures} = 0)`),
  ],
);
