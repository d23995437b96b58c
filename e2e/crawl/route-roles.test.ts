/**
 * Which role opens which route, as a table that is read in review. `GOLDEN=write npm test -- e2e e2e/crawl/route-roles.test.ts`
 * writes it anew; the name behind a route is the permission that these roles, and no others, have.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { permissions, type Role, roles } from "@/lib/kernel/permissions";
import { emailOf, named, type PersonName } from "@/lib/testing/people";
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { signIn } from "../support/sign-in";
import { asked, eachOf, ways } from "./ways";

const golden = "e2e/crawl/route-roles.golden.txt";
/** Who stands for a role: somebody who has only this one. */
const standsFor = (role: Role): PersonName => {
  const found = (Object.keys(named) as PersonName[]).find((name) => named[name].roles.join() === role);
  return role === "director" ? "director" : (found ?? "rep");
};
/** Text that tells a page apart from nothing: an address that answers every value of its parameters the same way. */
const nasty =
  "q=%00a%E2%80%AEb%ED%A0%80'%22%3Cscript%3E&sort=x&after=x&before=x&peek=x&view=x&cols=x&n=x&tab=x&from=x&to=x";
const filters =
  "owner=x&state=x&channel=x&channelId=x&customer=x&organisation=x&kind=x&what=offering&opportunity=x&id=x&quarter=x";

/** The permission that opens to exactly these roles. */
function permissionOf(opens: readonly string[]): string {
  if (opens.length === roles.length) return "everybody";
  const same = Object.entries(permissions).find(
    ([, granted]) => [...granted].sort().join() === [...opens].sort().join(),
  );
  return same?.[0] ?? "by record";
}

test("every route opens to the roles of the table, refuses the others in words, and no question breaks it", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const sample = await sampleRecords();
  const shown = routes().filter((route) => route.staffOnly);
  const answers = new Map(shown.map(({ pattern }) => [pattern, new Map<number, string[]>()]));
  const wrong: string[] = [];
  const questioned = new Set<string>();
  for (const role of roles) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    await signIn(context, emailOf(standsFor(role)));
    await eachOf(shown, async ({ pattern, kind }) => {
      const address = sample.address(pattern);
      const method = kind === "page" ? "GET" : pattern.match(/\/(lines|impact|preview|upload)$/) ? "POST" : "GET";
      const answer = await asked(context.request, address, method);
      const by = answers.get(pattern) ?? new Map<number, string[]>();
      by.set(answer.status, [...(by.get(answer.status) ?? []), role]);
      const broken = (status: number) => status >= 500;
      if (broken(answer.status)) wrong.push(`${role} at ${address}: ${answer.status}`);
      // What an address says is read by the same code for everybody: asked once, by the first who is let in.
      if (answer.status === 200 && !questioned.has(pattern)) {
        questioned.add(pattern);
        const queried = await asked(context.request, `${address}?${nasty}&${filters}`, method);
        if (broken(queried.status)) wrong.push(`${role} at ${address}?…: ${queried.status}`);
      }
      if (![403, 404].includes(answer.status)) return;
      if (
        kind === "page" &&
        !/Not open to you|not here|There is nothing|cannot be found|does not exist/i.test(answer.body)
      )
        wrong.push(`${role} at ${address}: ${answer.status} without a word`);
      for (const [way, verb, headers] of ways) {
        const other = await asked(context.request, address, verb, headers);
        const told = sample.secrets.find((secret) => other.body.includes(secret) && !address.includes(secret));
        if (told || broken(other.status)) wrong.push(`${role} at ${address} as ${way}: ${other.status} ${told ?? ""}`);
      }
    });
    await context.close();
  }
  const lines = [...answers].map(([pattern, by]) => {
    const parts = [...by]
      .sort(([a], [b]) => a - b)
      .map(([status, who]) => {
        const ordered = roles.filter((role) => who.includes(role));
        return `${status} ${ordered.length === roles.length ? "everybody" : ordered.join(" ")}`;
      });
    return `${pattern} (${permissionOf(by.get(200) ?? [])}): ${parts.join("; ")}`;
  });
  expect(wrong).toEqual([]);
  const text = `${lines.sort().join("\n")}\n`;
  if (process.env.GOLDEN === "write" || !existsSync(golden)) writeFileSync(golden, text);
  expect(text.split("\n")).toEqual(readFileSync(golden, "utf8").split("\n"));
});
