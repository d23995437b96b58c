/**
 * Which role opens which route, as a table that is read in review; the name behind a route is a permission that these roles,
 * and no others, have.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { permissions, type Role, roles } from "@/lib/kernel/permissions";
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { NastyPosts } from "./nasty-posts";
import { Scripts } from "./scripts";
import { type Answer, asked, cookieOf, eachOf, origin, standsFor, ways } from "./ways";

const golden = "e2e/crawl/route-roles.golden.txt";
const rewrite = `GOLDEN=write npm test -- e2e e2e/crawl/route-roles.test.ts`;

/** What an address may say that no page of ours ever wrote into it. */
const names = [
  ...["sort", "after", "before", "peek", "view", "cols", "n", "tab", "from", "to", "owner", "state", "channel", "q"],
  ...[
    "channelId",
    "customer",
    "organisation",
    "kind",
    "opportunity",
    "id",
    "quarter",
    "type",
    "compare",
    "form",
    "page",
  ],
];
const nasty = ["x", `\u0000a\u202e'"<script>`].map((value) =>
  new URLSearchParams(names.map((name) => [name, value])).toString(),
);

/** Kilobytes of script that a page may send, packed; the key pages have limits of their own in page-weight.test.ts. */
const most = 240;

const isOpen = (status: number) => ![401, 403, 404].includes(status);
const inWords = /Not open to you|not here|There is nothing|cannot be found|does not exist|do not allow/i;

/** Status by role, by pattern. */
type Table = ReadonlyMap<string, ReadonlyMap<Role, number>>;

/** A permission that opens to exactly these roles; of several the one whose noun is in the address. */
function permissionOf(pattern: string, byRole: ReadonlyMap<Role, number>): string {
  if ([...byRole.values()].every((status) => status === 404 || status === 422)) return "by what is asked";
  const opens = roles.filter((role) => isOpen(byRole.get(role) ?? 404));
  if (opens.length === roles.length) return "everybody";
  const same = Object.entries(permissions)
    .filter(([, granted]) => [...granted].sort().join() === [...opens].sort().join())
    .map(([name]) => name);
  return same.find((name) => pattern.includes(name.slice(0, 4))) ?? same[0] ?? "by record";
}

function printed(table: Table): string {
  const lines = [...table].map(([pattern, byRole]) => {
    const statuses = [...new Set(byRole.values())].sort();
    const parts = statuses.map((status) => {
      const who = roles.filter((role) => byRole.get(role) === status);
      return `${status} ${who.length === roles.length ? "everybody" : who.join(" ")}`;
    });
    return `${pattern} (${permissionOf(pattern, byRole)}): ${parts.join("; ")}`;
  });
  return `${lines.sort().join("\n")}\n`;
}

function parsed(text: string): Table {
  const lines = [...text.matchAll(/^(\S+) \([^)]*\): (.*)$/gm)];
  return new Map(
    lines.map(([, pattern = "", parts = ""]) => {
      const each = parts.split("; ").flatMap((part) => {
        const [status, ...who] = part.split(" ");
        const meant = who[0] === "everybody" ? roles : (who as Role[]);
        return meant.map((role) => [role, Number(status)] as const);
      });
      return [pattern, new Map(each)];
    }),
  );
}

/** One sentence for each route and role that answers otherwise than the table says. */
function changes(before: Table, now: Table): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((pattern) => {
    const [old, young] = [before.get(pattern), now.get(pattern)];
    if (!old) return [`${pattern} is new`];
    if (!young) return [`${pattern} is gone`];
    const changed = roles.filter((role) => old.get(role) !== young.get(role));
    return changed.map((role) => `${pattern} as ${role}: ${old.get(role)} before, ${young.get(role)} now`);
  });
}

test("every route opens to the roles of the table, refuses the others in words, and no question or form breaks it", async () => {
  test.setTimeout(300_000);
  const sample = await sampleRecords();
  const shown = routes().filter((route) => route.staffOnly);
  const table = new Map(shown.map(({ pattern }) => [pattern, new Map<Role, number>()]));
  const wrong: string[] = [];
  const questioned = new Set<string>();
  const triedWays = new Set<string>();
  const nastyPosts = new NastyPosts();
  const scripts = new Scripts();

  async function ask(role: Role, cookie: string, { pattern, kind }: (typeof shown)[number]): Promise<void> {
    const address = sample.address(pattern);
    const say = (what: string) => wrong.push(`${role} at ${address}${what}`);
    const posts = kind === "handler" && /\/(lines|impact|inbox\/preview|upload)$/.test(pattern);
    const method = posts ? "POST" : "GET";
    const headers: Record<string, string> = posts ? { origin, "content-type": "application/json" } : {};
    const answer = await asked(address, { method, headers, cookie });
    table.get(pattern)?.set(role, answer.status);
    if (answer.status >= 500) say(`: ${answer.status}`);
    // What an address says is read by the same code for everybody: asked once, by the first who is let in.
    if (isOpen(answer.status) && !questioned.has(pattern)) {
      questioned.add(pattern);
      for (const question of nasty) {
        const to = `${address}${address.includes("?") ? "&" : "?"}${question}`;
        const { status } = await asked(to, { method, headers, cookie });
        if (status >= 500) say(`?${question.slice(0, 20)}…: ${status}`);
      }
    }
    if (answer.status === 200 && kind === "page") {
      const kB = await scripts.kilobytesOf(answer.body);
      if (kB > most) say(` sends ${kB} kB of script, more than ${most}`);
      await nastyPosts.to({ pattern, address, html: answer.body, cookie });
    }
    if (isOpen(answer.status)) return;
    if (!inWords.test(answer.body)) say(`: ${answer.status} without a word`);
    tellsNothing(answer, address, say);
    // Which way is taken does not depend on the role that is refused: each way once for each kind of refusal.
    if (triedWays.has(`${pattern} ${answer.status}`)) return;
    triedWays.add(`${pattern} ${answer.status}`);
    for (const [way, verb, special] of ways.slice(1)) {
      const other = await asked(address, { method: verb, headers: special, cookie });
      tellsNothing(other, address, (what) => say(` as ${way}${what}`));
    }
  }

  function tellsNothing(answer: Answer, address: string, say: (what: string) => void): void {
    const told = sample.secrets.find((secret) => answer.body.includes(secret) && !address.includes(secret));
    if (told) say(` is told ${told}`);
    if (answer.status >= 500) say(`: ${answer.status}`);
  }

  for (const role of roles) {
    const cookie = await cookieOf(standsFor(role));
    await eachOf(shown, (route) => ask(role, cookie, route));
  }
  expect(wrong).toEqual([]);
  expect(nastyPosts.wrong, "forms posted without JavaScript with what attackers type").toEqual([]);
  expect(nastyPosts.count).toBeGreaterThan(20);
  if (process.env.GOLDEN === "write") writeFileSync(golden, printed(table));
  const text = readFileSync(golden, "utf8");
  expect(changes(parsed(text), table), `Routes open to others than ${golden} says. If it is meant: ${rewrite}`).toEqual(
    [],
  );
  expect(printed(table)).toBe(text);
});
