import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { copyInto } from "@/db/copying";
import { journalEntries, journalHeads } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { canonicalJson } from "@/lib/kernel/canonical";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "./command";
import { announce } from "./outbox";

/**
 * The journal: every change in business words, written in the transaction that makes it, chained by hash within its
 * stream. History, timeline, audit and evidence are reads of it.
 */
export type DomainEvent = {
  /** Past tense in the field's words: `agreement.escalated`, never `agreement.updated`. */
  readonly type: string;
  /** One chain per stream, `agreement:<id>`. */
  readonly stream: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly label?: string };
  readonly data: Readonly<Record<string, unknown>>;
  /** Other modules react to it: it also goes to the outbox. */
  readonly announce?: boolean;
  readonly onBehalfOf?: string;
};

export const emptyHash = "0".repeat(64);

const actorName = (actor: Actor) => actor.name;

type Chained = {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly subject: DomainEvent["subject"];
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly onBehalfOf?: string | undefined;
  readonly at: string;
  readonly data: unknown;
};

/** What an entry's hash covers: the canonical text of the entry, then the hash before it. */
const entryHash = (canonical: string, previousHash: string) => sha256(`${canonical}\n${previousHash}`);

/**
 * Appends the events and announces those that other modules react to. Two statements however many events there are;
 * streams are locked in the order of their names, so that two commands cannot wait for each other.
 */
export async function record(tx: Tx, ctx: Context, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map((event) => event.stream))].sort();
  // New heads are made and those that are there locked, in one order.
  const { rows: locked } = await tx.execute<{ stream: string; seq: number; hash: string }>(sql`
    insert into journal_heads (stream, seq, hash)
    select stream, 0, ${emptyHash} from jsonb_array_elements_text(${JSON.stringify(streams)}::jsonb) as stream order by stream
    on conflict (stream) do update set seq = journal_heads.seq returning stream, seq, hash`);
  const heads: Heads = new Map(locked.map(({ stream, seq, hash }) => [stream, { seq, hash }]));
  const entries = events.map((event) => chain(event, ctx, heads));
  await insertEntries(tx, entries, movedTo(heads), false);
  await announceOf(tx, ctx, events);
}

/**
 * The first entries of streams that nobody else knows of, because what they are about was made in this transaction: nothing
 * has to be locked. Fails when one of the streams was begun before.
 */
export async function recordFirst(tx: Tx, ctx: Context, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const heads: Heads = new Map();
  if (events.length > muchAtOnce) {
    await copyInto(tx, "journal_entries", entryColumns, cellsOf(events, ctx, heads));
    await copyInto(tx, "journal_heads", ["stream", "seq", "hash"], headCells(heads));
    return announceOf(tx, ctx, events);
  }
  const entries = events.map((event) => chain(event, ctx, heads));
  await insertEntries(tx, entries, movedTo(heads), true);
  await announceOf(tx, ctx, events);
}

/** From so many on, as of an import, entries are made while the database reads those before them. */
const muchAtOnce = 1_000;

const entryColumns = [
  ...[
    "id",
    "stream",
    "seq",
    "type",
    "subject_kind",
    "subject_id",
    "subject_label",
    "actor_kind",
    "actor_id",
    "actor_name",
  ],
  ...["on_behalf_of", "request_id", "at", "data", "canonical", "previous_hash", "hash"],
];

function* cellsOf(events: readonly DomainEvent[], ctx: Context, heads: Heads) {
  for (const event of events) {
    const e = chain(event, ctx, heads);
    yield [
      ...[
        e.id,
        e.stream,
        e.seq,
        e.type,
        e.subjectKind,
        e.subjectId,
        e.subjectLabel,
        e.actorKind,
        e.actorId,
        e.actorName,
      ],
      ...[e.onBehalfOf, e.requestId, e.at, e.data, e.canonical, e.previousHash, e.hash],
    ];
  }
}

function* headCells(heads: Heads) {
  for (const [stream, { seq, hash }] of heads) yield [stream, seq, hash];
}

type Heads = Map<string, { seq: number; hash: string }>;
const movedTo = (heads: Heads) => [...heads].map(([stream, head]) => ({ stream, ...head }));

const announceOf = (tx: Tx, ctx: Context, events: readonly DomainEvent[]) =>
  announce(
    tx,
    ctx,
    events.filter((event) => event.announce),
  );

/**
 * The entries, and where their streams end now. One parameter however many entries: thousands of an import are read by the
 * database faster than they are bound.
 */
async function insertEntries(
  tx: Tx,
  entries: readonly ReturnType<typeof chain>[],
  moved: readonly object[],
  first: boolean,
) {
  const heads = sql`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as r(stream text, seq int, hash text)`;
  const move = first
    ? sql`insert into journal_heads (stream, seq, hash) select r.stream, r.seq, r.hash from ${heads}`
    : sql`update journal_heads h set seq = r.seq, hash = r.hash from ${heads} where h.stream = r.stream`;
  await tx.execute(sql`
    with moved as (${move})
    insert into journal_entries (id, stream, seq, type, subject_kind, subject_id, subject_label, actor_kind, actor_id,
      actor_name, on_behalf_of, request_id, at, data, canonical, previous_hash, hash)
    select r.id, r.stream, r.seq, r.type, r."subjectKind", r."subjectId", r."subjectLabel", r."actorKind", r."actorId",
      r."actorName", r."onBehalfOf", r."requestId", r.at, r.data, r.canonical, r."previousHash", r.hash
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r(id uuid, stream text, seq int, type text,
      "subjectKind" text, "subjectId" text, "subjectLabel" text, "actorKind" text, "actorId" uuid, "actorName" text,
      "onBehalfOf" text, "requestId" text, at timestamptz, data jsonb, canonical text, "previousHash" text, hash text)`);
}

function chain(event: DomainEvent, ctx: Context, heads: Heads) {
  const head = heads.get(event.stream) ?? { seq: 0, hash: emptyHash };
  const seq = head.seq + 1;
  const entry: Chained = {
    stream: event.stream,
    seq,
    type: event.type,
    subject: event.subject,
    actor: { kind: ctx.actor.kind, id: actorId(ctx.actor), name: actorName(ctx.actor) },
    onBehalfOf: event.onBehalfOf,
    at: ctx.now.toISOString(),
    data: event.data,
  };
  const canonical = canonicalJson(entry);
  const hash = entryHash(canonical, head.hash);
  heads.set(event.stream, { seq, hash });
  return {
    id: newId(),
    stream: event.stream,
    seq,
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    subjectLabel: event.subject.label ?? null,
    actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor),
    actorName: actorName(ctx.actor),
    onBehalfOf: event.onBehalfOf ?? null,
    requestId: ctx.requestId,
    at: ctx.now,
    data: event.data,
    canonical,
    previousHash: head.hash,
    hash,
  };
}

export type JournalEntry = typeof journalEntries.$inferSelect;

/**
 * The newest entries of a stream, for a timeline: what no person did, Dealdesk did. (The journal's own page names the
 * reaction or job.) Whoever may open the record may read its journal: callers authorize.
 */
export async function journalOf(stream: string, limit = 50, on: Reader = db): Promise<JournalEntry[]> {
  const entries = await on
    .select()
    .from(journalEntries)
    .where(eq(journalEntries.stream, stream))
    .orderBy(desc(journalEntries.seq))
    .limit(limit);
  return entries.map((entry) => (entry.actorKind === "system" ? { ...entry, actorName: "Dealdesk" } : entry));
}

export type ChainFault = {
  readonly seq: number;
  readonly fault: "gap" | "broken_link" | "changed_content" | "missing_tail";
};

/**
 * Recomputes a stream's chain from its first entry. An empty answer means: no entry was changed, removed from the middle
 * or cut from the end since it was written.
 */
export async function verifyStream(stream: string, on: Reader = db): Promise<ChainFault[]> {
  const entries = await on
    .select()
    .from(journalEntries)
    .where(eq(journalEntries.stream, stream))
    .orderBy(asc(journalEntries.seq));
  const [head] = await on.select().from(journalHeads).where(eq(journalHeads.stream, stream));
  const faults: ChainFault[] = [];
  let previous = emptyHash;
  let expected = 1;
  for (const entry of entries) {
    if (entry.seq !== expected) faults.push({ seq: expected, fault: "gap" });
    if (entry.previousHash !== previous) faults.push({ seq: entry.seq, fault: "broken_link" });
    if (entryHash(entry.canonical, entry.previousHash) !== entry.hash || !describesItself(entry))
      faults.push({ seq: entry.seq, fault: "changed_content" });
    previous = entry.hash;
    expected = entry.seq + 1;
  }
  if (head && (head.seq !== expected - 1 || head.hash !== previous))
    faults.push({ seq: head.seq, fault: "missing_tail" });
  return faults;
}

/** The columns that screens read say the same as the text that was hashed. */
function describesItself(entry: JournalEntry): boolean {
  const told = JSON.parse(entry.canonical) as Chained;
  return (
    told.stream === entry.stream &&
    told.seq === entry.seq &&
    told.type === entry.type &&
    told.at === entry.at.toISOString() &&
    told.actor.id === entry.actorId &&
    told.actor.name === entry.actorName &&
    told.subject.id === entry.subjectId &&
    canonicalJson(told.data) === canonicalJson(entry.data)
  );
}

/** Streams whose chain does not hold, of all streams, the newest first, at most `limit` streams read. */
export async function brokenStreams(
  limit = 10_000,
  on: Reader = db,
): Promise<{ stream: string; faults: ChainFault[] }[]> {
  const heads = await on.select({ stream: journalHeads.stream }).from(journalHeads).limit(limit);
  const broken: { stream: string; faults: ChainFault[] }[] = [];
  for (const { stream } of heads) {
    const faults = await verifyStream(stream, on);
    if (faults.length > 0) broken.push({ stream, faults });
  }
  return broken;
}

/** Entries about one subject across streams, the newest first. */
export async function journalAbout(kind: string, id: string, limit = 50, on: Reader = db): Promise<JournalEntry[]> {
  return on
    .select()
    .from(journalEntries)
    .where(and(eq(journalEntries.subjectKind, kind), eq(journalEntries.subjectId, id)))
    .orderBy(desc(journalEntries.position))
    .limit(limit);
}
