/** The ways in which a crawl asks for one address, and what counts as shut. */
import type { Role } from "@/lib/kernel/permissions";
import { signedIn } from "@/lib/testing/front-door";
import { named, type PersonName } from "@/lib/testing/people";

export const ways: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["a page", "GET", {}],
  ["its payload", "GET", { rsc: "1" }],
  ["a prefetch", "GET", { rsc: "1", "next-router-prefetch": "1" }],
  ["one segment", "GET", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
  ["its head", "HEAD", {}],
  ["a forwarded host", "GET", { "x-forwarded-host": "evil.example", "x-middleware-subrequest": "proxy:proxy:proxy" }],
  ["a post", "POST", { "content-type": "text/plain" }],
];

export type Answer = { readonly status: number; readonly location: string | undefined; readonly body: string };

/** Where the desk is that is asked. */
export const origin = new URL(process.env.E2E_URL ?? "http://localhost").origin;

export type Question = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** As whom. */
  readonly cookie?: string | undefined;
  readonly body?: string | FormData;
};

/** An action says in a header of its own where its page goes on. */
const goesTo = ({ headers }: Response) => headers.get("location") ?? headers.get("x-action-redirect") ?? undefined;

/** One plain request, as a script outside of any browser sends it. */
export async function asked(address: string, { cookie, headers, ...rest }: Question = {}): Promise<Answer> {
  // Nobody is far away: packing and unpacking each answer would be work for both sides.
  const plain = { "accept-encoding": "identity", ...headers, ...(cookie ? { cookie } : {}) };
  const how = { ...rest, headers: plain, redirect: "manual" } as const;
  let answer = await fetch(new URL(address, origin), how);
  // The framework sends a payload request without its cache key to the same address with one.
  const keyed = answer.headers.get("location");
  if (keyed?.includes("_rsc")) answer = await fetch(new URL(keyed, origin), how);
  return { status: answer.status, location: goesTo(answer), body: await answer.text() };
}

/** The cookie of somebody who signed in by the demo's one press. */
export const cookieOf = (person: PersonName): Promise<string> => signedIn(origin, person);

/** Who stands for a role: the first who has only this one. The director of sales, because the chief leads everybody. */
export const standsFor = (role: Role): PersonName =>
  role === "director"
    ? "director"
    : ((Object.keys(named) as PersonName[]).find((name) => named[name].roles.join() === role) ?? "rep");

/** The shape of the folders, which a prefetch may know: it names no record. */
const isTree = (body: string) => /"s":"__PAGE__"/.test(body) && !body.includes('["$",');

/** A redirect to the sign-in page, in whichever of the framework's forms, or a plain refusal. */
export function isShut({ status, location, body }: Answer): boolean {
  if (status >= 300 && status < 400) return /\/sign-in/.test(location ?? "");
  if ([400, 401, 403, 404, 405, 413, 415, 422].includes(status)) return true;
  return status === 200 && (body === "" || /NEXT_REDIRECT;\w+;\/sign-in/.test(body) || isTree(body));
}

/** Runs over all, a few at a time. */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 4): Promise<void> {
  const rest = [...all];
  const take = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}
