import { and, eq } from "drizzle-orm";
import { type Transaction, transaction } from "@/db/client";
import { commandKeys } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { canonicalJson } from "@/lib/kernel/canonical";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import type { Refusal, Result } from "@/lib/kernel/result";
import { databaseNow } from "./clock";

/**
 * What every command guarantees: one transaction, retried as a whole when the database asks for it, and one effect per
 * idempotency key. A refusal rolls everything back.
 */
export type Tx = Transaction;

export type Context = {
  readonly actor: Actor;
  /** The database's time when the command began. Rules never read another clock. */
  readonly now: Date;
  readonly requestId: string;
  /** Where the request came from, for evidence: the network address and the browser's own name. Absent for our jobs. */
  readonly from?: { readonly address: string; readonly agent: string } | undefined;
  /** Made by the form: the same key gives the same answer. */
  readonly key?: string | undefined;
  /** Name of the command and hash of its input, set by whoever parsed the input; guards the key against other input. */
  readonly command?: string | undefined;
  readonly inputHash?: string | undefined;
  /** The transaction under way, when this command is a part of another. */
  readonly tx?: Tx | undefined;
};

/** A context for an actor. `now` is the database's unless given (demo data and tests move the clock). */
export async function contextFor(actor: Actor, given: Partial<Omit<Context, "actor">> = {}): Promise<Context> {
  return { actor, requestId: newId(), ...given, now: given.now ?? (await databaseNow()) };
}

/** The context for a command called inside another command's transaction. Its key guards the outer command alone. */
export const within = (ctx: Context, tx: Tx): Context => ({ ...ctx, tx, key: undefined });

/** The same key was used before with other input: the page is old or somebody tampers with it. */
export class KeyConflict extends Error {
  override readonly name = "KeyConflict";
}

class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super("refused");
  }
}

const retriable = new Set(["40001", "40P01", "57P01", "57P02", "57P03", "25006", "53300"]);

/** The SQLSTATE of an error, looking through the driver wrappers around it. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/** The constraint that a write ran into, if that is what the error is: `[name, sqlstate]`. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const constraint = (at as { constraint?: unknown }).constraint;
    if (typeof constraint === "string") return constraint;
  }
  return undefined;
}

export function isRetriable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return retriable.has(state) || state.startsWith("08");
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (/ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect/.test(at.message))
      return true;
  }
  return false;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Options = {
  /** Keep what was written although the command refuses: counting a wrong code, recording an attempt. */
  readonly keepOnRefusal?: boolean;
};

/**
 * Runs the work of one command. With a key the whole transaction is retried at most 5 times, with full jitter and within
 * 8 s, when the server ends it for reasons that pass (reliability rule 5), and an answer already given is given again. What
 * runs into a twin's unique value is run once more.
 */
export async function inTransaction<A extends Result<unknown, Refusal>>(
  ctx: Context,
  work: (tx: Tx) => Promise<A>,
  options: Options = {},
): Promise<A> {
  if (ctx.tx) return work(ctx.tx);
  const started = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(ctx, work, options);
    } catch (error) {
      if (error instanceof RolledBack) return error.answer as A;
      // Somebody was faster with the same name or code: the command's own check finds theirs now, and refuses in its words.
      if (attempt === 1 && sqlState(error) === "23505") continue;
      const wait = Math.random() * Math.min(2_000, 50 * 2 ** attempt);
      const mayRetry = ctx.key !== undefined && attempt < 5 && performance.now() - started + wait < 8_000;
      if (!mayRetry || !isRetriable(error)) throw error;
      await sleep(wait);
    }
  }
}

async function once<A extends Result<unknown, Refusal>>(
  ctx: Context,
  work: (tx: Tx) => Promise<A>,
  options: Options,
): Promise<A> {
  return transaction(async (tx) => {
    const earlier = ctx.key ? await claimKey(tx, ctx, ctx.key) : undefined;
    if (earlier !== undefined) return earlier as A;
    const answer = await work(tx);
    if (!answer.ok && !options.keepOnRefusal) throw new RolledBack(answer);
    if (ctx.key && answer.ok) await tx.update(commandKeys).set({ answer }).where(claimed(ctx, ctx.key));
    if (ctx.key && !answer.ok) await tx.delete(commandKeys).where(claimed(ctx, ctx.key));
    return answer;
  });
}

const claimant = (actor: Actor) => actorId(actor) ?? "system";
const claimed = (ctx: Context, key: string) =>
  and(eq(commandKeys.actor, claimant(ctx.actor)), eq(commandKeys.command, ctx.command ?? ""), eq(commandKeys.key, key));

/** Takes the key, waiting for a twin under way; answers what the twin answered, or undefined when the key is ours. */
async function claimKey(tx: Tx, ctx: Context, key: string): Promise<unknown> {
  const inputHash = ctx.inputHash ?? "";
  const taken = await tx
    .insert(commandKeys)
    .values({ key, actor: claimant(ctx.actor), command: ctx.command ?? "", inputHash, at: ctx.now })
    .onConflictDoNothing()
    .returning({ key: commandKeys.key });
  if (taken.length > 0) return undefined;
  const [earlier] = await tx.select().from(commandKeys).where(claimed(ctx, key));
  if (earlier?.inputHash !== inputHash) throw new KeyConflict(`Key ${key} was used with other input`);
  return earlier.answer;
}

/** Hash of a command's input, for `Context.inputHash`. */
export const hashInput = (input: unknown): string => sha256(canonicalJson(input));
