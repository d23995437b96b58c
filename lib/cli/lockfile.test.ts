import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string };
const packages: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

/** Found as Node finds it: in the package's own folder, then in each one above. */
function isLocked(name: string, from: string): boolean {
  if (packages[from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`]) return true;
  return from !== "" && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
}

test("the lock file names the programs of every platform, so that npm ci installs on each", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(name, path))
      .map((name) => `${name}, which ${path || "package.json"} wants`),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry, so that each machine asks its own", () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
});
