import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { NotAllowed, NotFound, NotSignedIn } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Refusal, Result } from "@/lib/kernel/result";
import { type Context, contextFor, hashInput, isRetriable, KeyConflict } from "./command";
import { formObject } from "./form-object";
import { log } from "./log";
import { originVerdict } from "./origin";
import { currentActor } from "./session";
import { toldTo } from "./stale";

/**
 * Turns a command into a server action: checks the origin, resolves the actor, parses, runs, turns refusals into values
 * and faults into an error with an id. Every exported action is made here; a test fails on a bare export.
 */
export type ActionState<Value = unknown> =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly value: Value; readonly mark: string }
  /** What was typed does not fit: messages by field path ("lines.0.quantity"), "" for the form as a whole. */
  | {
      readonly status: "invalid";
      readonly fields: Readonly<Record<string, readonly string[]>>;
      readonly mark: string;
      readonly typed?: Typed;
    }
  /** A rule refused: the reason and its figures; the form has a sentence for each. */
  | { readonly status: "refused"; readonly refusal: Refusal; readonly mark: string; readonly typed?: Typed }
  /** Not the person's fault: what to do, and the id under which the log has the details. */
  | {
      readonly status: "failed";
      readonly message: string;
      readonly id: string;
      readonly mark: string;
      readonly typed?: Typed;
    };

export const idle: ActionState = { status: "idle" };

type Command<Input, Value> = (ctx: Context, input: Input) => Promise<Result<Value, Refusal>>;
/** What happens after success: revalidate what changed; an answered text is the address to go to. */
type After<Value, Input> = (value: Value, input: Input) => unknown;

export type ServerAction = (previous: ActionState, given: FormData | Record<string, unknown>) => Promise<ActionState>;

/** What was typed, given back with anything but success, so that a page without script loses nothing. */
export type Typed = Readonly<Record<string, unknown>>;

/** The field that carries the idempotency key made by the form; it is never part of a command's input. */
export const keyField = "idempotencyKey";

const refused = (reason: string, facts: object = {}): ActionState => ({
  status: "refused",
  refusal: { reason, ...facts },
  mark: newId(),
});

/** An action of a member of staff. */
export function action<S extends z.ZodType, Value>(
  schema: S,
  command: Command<z.output<S>, Value>,
  after?: After<Value, z.output<S>>,
): ServerAction {
  const act = serverAction(schema, command, after, currentActor);
  return async (previous, given) => {
    const state = await act(previous, given);
    // A browser with script still has what was typed; one without shows the page anew.
    if (state.status === "idle" || state.status === "done" || (await headers()).has("next-action")) return state;
    return { ...state, typed: typedIn(given) };
  };
}

/** Fields by name as they were typed; never a secret, a file or what the framework and the form add. */
function typedIn(given: FormData | Record<string, unknown>): Typed {
  if (!(given instanceof FormData)) return {};
  const names = [...new Set(given.keys())].filter((name) => !/^\$ACTION|password|repeated|secret/i.test(name));
  return Object.fromEntries(
    names.flatMap((name) => {
      const texts = given.getAll(name).filter((value) => typeof value === "string");
      return name === keyField || texts.length === 0 ? [] : [[name, texts]];
    }),
  );
}

/** An action of somebody who is not signed in: `who` finds the actor from the input (a signing link) or answers undefined. */
export function publicAction<S extends z.ZodType, Value>(
  schema: S,
  who: (input: z.output<S>) => Promise<Actor | undefined>,
  command: Command<z.output<S>, Value>,
  after?: After<Value, z.output<S>>,
  /** Fields that come back as they were typed when nothing was done. Never a code or a password. */
  keep: readonly string[] = [],
): ServerAction {
  const act = serverAction(schema, command, after, who);
  return async (previous, given) => {
    const typed = Object.fromEntries(
      keep.flatMap((name) => (given instanceof FormData ? [[name, given.getAll(name)]] : [])),
    );
    const state = await act(previous, given);
    return state.status === "idle" || state.status === "done" ? state : { ...state, typed };
  };
}

function serverAction<S extends z.ZodType, Value>(
  schema: S,
  command: Command<z.output<S>, Value>,
  after: After<Value, z.output<S>> | undefined,
  who: (input: z.output<S>) => Promise<Actor | undefined>,
): ServerAction {
  return async (_previous, given) => {
    let target: unknown;
    try {
      const verdict = originVerdict(await headers());
      if (verdict !== "ours") {
        log.warn({ verdict, command: command.name }, "a post from elsewhere was refused");
        return refused("from_elsewhere");
      }
      const { [keyField]: key, ...fields } = given instanceof FormData ? formObject(given) : given;
      const read = schema.safeParse(fields);
      if (!read.success) return invalid(read.error);
      const actor = await who(read.data);
      if (!actor) throw new NotSignedIn();
      const ctx = await contextFor(actor, {
        requestId: (await headers()).get("x-request-id") ?? newId(),
        from: await peer(),
        command: command.name,
        inputHash: hashInput(read.data),
        ...(typeof key === "string" && key.length >= 8 && key.length <= 100 ? { key } : {}),
      });
      const answer = await command(ctx, read.data);
      if (!answer.ok) return { status: "refused", refusal: toldTo(actor, answer.refusal, read.data), mark: newId() };
      target = await after?.(answer.value, read.data);
      if (typeof target !== "string") return { status: "done", value: answer.value, mark: newId() };
    } catch (error) {
      return stateOf(error, command.name);
    }
    redirect(target as Parameters<typeof redirect>[0]);
  };
}

/** The last entry of the forwarded addresses is the one that our own server or the balancer in front wrote. */
async function peer() {
  const told = await headers();
  const address = told.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return { address: address.slice(0, 60), agent: (told.get("user-agent") ?? "unknown").slice(0, 300) };
}

function invalid(error: z.ZodError): ActionState {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const extra = issue.code === "unrecognized_keys" ? issue.keys.map(String) : undefined;
    const path = issue.path.join(".");
    const message = extra ? `Not part of this form: ${extra.join(", ")}. Reload the page.` : issue.message;
    fields[path] = [...(fields[path] ?? []), message];
  }
  return { status: "invalid", fields, mark: newId() };
}

function stateOf(error: unknown, command: string): ActionState {
  if (error instanceof NotSignedIn) return refused("not_signed_in");
  if (error instanceof NotAllowed) {
    log.warn({ command, permission: error.permission }, "not allowed");
    return refused("not_allowed", { permission: error.permission });
  }
  if (error instanceof NotFound) return refused("not_found", { noun: error.noun });
  if (error instanceof KeyConflict) return refused("key_used_for_other_input");
  const id = newId();
  log.error({ err: error, id, command }, "a command failed");
  const message = isRetriable(error)
    ? "The database did not answer. Nothing was saved; what you typed is still here. Try again."
    : "Something went wrong on our side. Nothing was saved; what you typed is still here. Try again.";
  return { status: "failed", message, id, mark: newId() };
}
