import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, oneOf, timestamps, version } from "../columns";

/** Append-only. Each entry carries the hash of the one before it in its stream; guards refuse update, delete, truncate. */
export const journalEntries = pgTable(
  "journal_entries",
  {
    id: id(),
    position: bigserial("position", { mode: "number" }).notNull(),
    stream: text("stream").notNull(),
    seq: integer("seq").notNull(),
    type: text("type").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    subjectLabel: text("subject_label"),
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    onBehalfOf: text("on_behalf_of"),
    requestId: text("request_id"),
    at: instant("at").notNull(),
    data: jsonb("data").notNull(),
    /** The exact bytes that were hashed: jsonb keeps its own key order, so it cannot be hashed again. */
    canonical: text("canonical").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    unique("journal_entries_stream_seq_key").on(t.stream, t.seq),
    unique("journal_entries_stream_previous_hash_key").on(t.stream, t.previousHash),
    index("journal_entries_subject_idx").on(t.subjectKind, t.subjectId, t.position),
    index("journal_entries_position_idx").on(t.position),
    index("journal_entries_actor_idx").on(t.actorId, t.position),
  ],
);

/** One row a stream; locking it makes writers of one stream go one after the other, so that the chain cannot fork. */
export const journalHeads = pgTable("journal_heads", {
  stream: text("stream").primaryKey(),
  seq: integer("seq").notNull(),
  hash: text("hash").notNull(),
});

/** The answer already given to an idempotency key. */
export const commandKeys = pgTable(
  "command_keys",
  {
    key: text("key").notNull(),
    actor: text("actor").notNull(),
    command: text("command").notNull(),
    inputHash: text("input_hash").notNull(),
    answer: jsonb("answer"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ name: "command_keys_pkey", columns: [t.actor, t.command, t.key] }),
    index("command_keys_at_idx").on(t.at),
  ],
);

export const outboxStates = ["waiting", "delivered", "dead"] as const;

/** One row an announced event; a job runs its reactions until they succeed or it is given up as dead. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    type: text("type").notNull(),
    event: jsonb("event").notNull(),
    state: text("state").$type<(typeof outboxStates)[number]>().notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    announcedAt: instant("announced_at").notNull(),
    deliveredAt: instant("delivered_at"),
  },
  (t) => [
    check("outbox_messages_state_check", oneOf(t.state, outboxStates)),
    index("outbox_messages_open_idx").on(t.announcedAt).where(sql`${t.state} <> 'delivered'`),
  ],
);

export const mailStates = ["queued", "sent", "kept", "failed"] as const;

/** Every mail ever asked for. `kept` means that no mail server is configured: the mailbox page shows it. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html"),
    purpose: text("purpose").notNull(),
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    state: text("state").$type<(typeof mailStates)[number]>().notNull().default("queued"),
    lastError: text("last_error"),
    queuedAt: instant("queued_at").notNull(),
    sentAt: instant("sent_at"),
    attachments: jsonb("attachments"),
  },
  (t) => [check("mails_state_check", oneOf(t.state, mailStates)), index("mails_queued_at_idx").on(t.queuedAt, t.id)],
);

/** What needs a person, or what they should know. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    personId: uuid("person_id").notNull(),
    kind: text("kind").notNull(),
    title: text("title").notNull(),
    href: text("href").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
  },
  (t) => [
    index("notifications_person_idx").on(t.personId, t.at, t.id),
    index("notifications_unread_idx").on(t.personId).where(sql`${t.readAt} is null`),
  ],
);

/** A named set of URL parameters of one list. Private until shared; only its owner overwrites it. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    list: text("list").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    ownerId: uuid("owner_id").notNull(),
    shared: boolean("shared").notNull().default(false),
    version: version(),
    ...timestamps,
  },
  (t) => [uniqueIndex("saved_views_owner_list_name_key").on(t.ownerId, t.list, t.name)],
);

/** Human numbers without gaps that matter: OPP-000123. One row a series, locked while a number is taken. */
export const numberSeries = pgTable("number_series", {
  name: text("name").primaryKey(),
  last: bigint("last", { mode: "number" }).notNull().default(0),
});

/** Buckets of the rate limiter (the shape is the library's). */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});

/** Facts about this installation, `demo_company` for one. */
export const installationFacts = pgTable("installation_facts", {
  name: text("name").primaryKey(),
  value: jsonb("value").notNull(),
  ...timestamps,
});
