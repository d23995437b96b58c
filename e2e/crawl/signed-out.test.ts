/** Authorization does not hang on a layout, a proxy or a hidden button: every route, asked in every way by nobody. */
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { asked, eachOf, isShut, ways } from "./ways";

test("nobody who is not signed in gets a byte of any staff route, whether or not the record is there", async () => {
  test.setTimeout(180_000);
  const sample = await sampleRecords();
  const open: string[] = [];
  // Records that are there in every way, an id that belongs to nothing in the plain one.
  const asking = routes()
    .filter((route) => route.staffOnly)
    .flatMap(({ address, pattern }) => [
      { address: sample.address(pattern), ways },
      ...(address === sample.address(pattern) ? [] : [{ address, ways: ways.slice(0, 1) }]),
    ]);
  await eachOf(asking, async ({ address, ways }) => {
    for (const [way, method, headers] of ways) {
      const answer = await asked(address, { method, headers });
      const told = sample.secrets.find((secret) => answer.body.includes(secret) && !address.includes(secret));
      if (!isShut(answer) || told || /@dealdesk\.example/.test(answer.body))
        open.push(`${address} as ${way}: ${answer.status} ${told ?? answer.body.slice(0, 120)}`);
    }
  });
  expect(open).toEqual([]);
});

test("every answer carries the policy, and no two carry the same nonce", async ({ request }) => {
  const nonces = new Set<string>();
  const pages = routes().filter((route) => route.kind === "page");
  await eachOf(pages, async ({ address }) => {
    const policy = (await request.get(address, { maxRedirects: 0 })).headers()["content-security-policy"] ?? "";
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    nonces.add(/nonce-([^']+)/.exec(policy)?.[1] ?? "");
  });
  expect(nonces.size).toBe(pages.length);
});
