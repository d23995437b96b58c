import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unsafeVersions } from "./safe-versions";

test("no package in the lock file is older than is safe", () => {
  expect(unsafeVersions(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
});

test("a planted old version is found, also deep inside and before its release", () => {
  const packages = {
    "": {},
    "node_modules/next": { version: "16.3.2" },
    "node_modules/a/node_modules/postcss": { version: "8.5.12-rc.1" },
    "node_modules/react": { version: "19.10.0" },
  };
  expect(unsafeVersions({ packages })).toEqual([
    "node_modules/next is 16.3.2; 16.3.3 or newer is safe.",
    "node_modules/a/node_modules/postcss is 8.5.12-rc.1; 8.5.12 or newer is safe.",
  ]);
});
