import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { sha256 } from "@/lib/kernel/hash";
import { inThread } from "./thread";

const hashApart = inThread<unknown, string>("lib/kernel/hash.ts", "sha256");

test("a function gives in a thread what it gives in place, also to many who ask at once", async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);
  expect(await Promise.all(texts.map((text) => hashApart(text)))).toEqual(texts.map((text) => sha256(text)));
});

test("what a function throws reaches whoever asked, and the thread goes on", async () => {
  await expect(hashApart({ neither: "text nor bytes" })).rejects.toThrow(/must be of type string or an instance of/);
  expect(await hashApart("after it")).toBe(sha256("after it"));
});

test("a thread that cannot begin fails what waits for it, each time anew", async () => {
  const nowhere = inThread<string, string>("lib/kernel/there-is-no-such-file.ts", "sha256");
  for (const text of ["once", "twice"]) await expect(nowhere(text)).rejects.toThrow(/there-is-no-such-file/);
});

test("what cannot be copied into a thread is refused, and keeps neither the thread nor the process waiting", () => {
  const program = `import("./lib/platform/thread.ts").then(async ({ inThread }) => {
    const apart = inThread("lib/kernel/hash.ts", "sha256");
    const refused = await apart(() => "a function").then(() => "taken", (fault) => fault.name);
    console.log(refused, await apart("text"));
  })`;
  const run = ["--import", "tsx", "--eval", program];
  const ended = spawnSync(process.execPath, run, { encoding: "utf8", timeout: 20_000 });
  expect([ended.stdout.trim(), ended.status]).toEqual([`DataCloneError ${sha256("text")}`, 0]);
});
