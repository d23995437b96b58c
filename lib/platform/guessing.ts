import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { system } from "@/lib/kernel/actor";
import { sha256 } from "@/lib/kernel/hash";
import { ok } from "@/lib/kernel/result";
import { contextFor, inTransaction } from "./command";
import { record } from "./journal";

/**
 * Limits on guessing, kept in PostgreSQL so that every copy of the app counts together. The strict bucket is per account
 * AND address, so that an attacker elsewhere cannot lock a person out; many failures on one account slow every attempt on
 * it by a second, and one address may fail only so often over all accounts.
 */
function bucket(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const name = `${keyPrefix} ${points} ${duration}`;
  const kept = buckets.get(name);
  if (kept) return kept;
  const made = new RateLimiterPostgres({
    storeClient: unnamed,
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });
  buckets.set(name, made);
  return made;
}

/** One of each: every one sweeps what has expired, for as long as the process lives. */
const buckets = new Map<string, RateLimiterPostgres>();

/** The library names its statements, and a pooler in transaction mode sends the next one to a session that has no such name. */
const unnamed = { query: ({ text, values }: pg.QueryConfig) => pool.query(text, values) };

const pair = bucket("pair", 8, 15 * 60);
const address = bucket("address", 60, 15 * 60);
const account = bucket("account", 20, 15 * 60);

export type Attempt = { readonly account: string; readonly address: string };

const over = async (limiter: RateLimiterPostgres, key: string) => {
  const found = await limiter.get(key);
  return found !== null && found.remainingPoints <= 0;
};

/** `blocked` attempts are not looked at; `slow` ones are answered a second later. */
export async function guessingVerdict(attempt: Attempt): Promise<"free" | "slow" | "blocked"> {
  if ((await over(pair, `${attempt.account}|${attempt.address}`)) || (await over(address, attempt.address)))
    return "blocked";
  return (await over(account, attempt.account)) ? "slow" : "free";
}

/** Answers whether this was the last failure that this account is allowed from this address for now. */
export async function countFailure(attempt: Attempt): Promise<{ readonly stopped: boolean }> {
  const counted = [
    pair.consume(`${attempt.account}|${attempt.address}`),
    address.consume(attempt.address),
    account.consume(attempt.account),
  ];
  const outcomes = await Promise.allSettled(counted);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && !(outcome.reason instanceof RateLimiterRes)) throw outcome.reason;
  const [ofPair] = outcomes;
  return { stopped: ofPair?.status === "fulfilled" && ofPair.value.remainingPoints === 0 };
}

/** Once for each time that guessing is stopped, and not for each guess, so that nobody floods the journal from outside. */
export async function recordStop({ account, address }: Attempt): Promise<void> {
  const ctx = await contextFor(system("sign-in"));
  const subject = { kind: "sign_in", id: sha256(account), label: account };
  await inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [{ type: "sign_in.stopped", stream: "sign_in", subject, data: { address } }]);
    return ok(null);
  });
}

export const forgetFailures = (attempt: Attempt) => pair.delete(`${attempt.account}|${attempt.address}`);

/** A counter of its own for other things that may be guessed or flooded: `points` per `seconds`. False when used up. */
export async function takeFrom(name: string, key: string, points: number, seconds: number): Promise<boolean> {
  try {
    await bucket(name, points, seconds).consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Whether a counter of `takeFrom` is used up, without taking from it. */
export const isSpent = (name: string, key: string, points: number, seconds: number): Promise<boolean> =>
  over(bucket(name, points, seconds), key);
