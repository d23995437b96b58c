/** The rules of the layout (lib/README.md), each violation one sentence. */
import { basename } from "node:path";
import { expect, test } from "vitest";
import { type Import, importsOf, type SourceFile, sourceFiles } from "./testing/source";

const files = sourceFiles();
const product = files.filter((file) => !/\.test\.tsx?$/.test(file.path));

/** Who may know whom among the modules: only those that stand before it. */
const contextMap = [
  "parties",
  "approvals",
  "offerings",
  "sales-development",
  "qualification",
  "agreements",
  "purchasing",
] as const;
const order = (module: string) => contextMap.indexOf(module as (typeof contextMap)[number]);

type Place = { layer: string; module?: string };

/** Which layer a path belongs to. */
function place(path: string): Place {
  const [top = "", second = "", ...rest] = path.split("/");
  if (top !== "lib") return { layer: top === "proxy" || top === "instrumentation" || top.includes(".") ? "root" : top };
  if (order(second) < 0) return { layer: rest.length > 0 ? second : second.replace(/\..*/, "") };
  const entry = ["domain", "commands", "queries"].find((folder) => rest.includes(folder));
  return { layer: entry ?? (rest.at(-1) ?? "").replace(/\..*/, ""), module: second };
}

const wholeModule = ["domain", "commands", "queries", "store", "inputs"];
const everywhere = ["kernel"];
const ownModule: Record<string, string[]> = {
  domain: ["domain"],
  inputs: ["domain", "inputs"],
  store: ["domain", "store", "inputs", "queries"],
  queries: ["domain", "store", "inputs", "queries"],
  commands: [...wholeModule],
  reactions: [...wholeModule],
};
const otherLayers: Record<string, string[]> = {
  kernel: [],
  platform: ["platform", "db"],
  db: ["db", "domain"],
  domain: [],
  inputs: [],
  store: ["platform", "db"],
  queries: ["platform", "db"],
  commands: ["platform"],
  reactions: ["platform"],
  components: ["components"],
  wiring: ["platform", "reactions", "commands", "domain"],
  // No screen compares a status: it asks the domain's named sets of states.
  app: ["app", "components", "wiring", "commands", "queries", "inputs", "domain"],
  cli: ["cli", "components", "wiring", "commands", "queries", "inputs", "domain"],
  e2e: ["e2e", "testing"],
  root: ["root", "wiring", "platform"],
};
/** What one module may use of another, in the direction of the context map. */
const readsOrRuns: Record<string, string[]> = {
  queries: ["queries", "domain"],
  commands: ["commands", "queries", "domain"],
  reactions: ["commands", "queries", "domain"],
};
/** Single files that the table of layers does not open: each with its reason. */
const doors: Record<string, RegExp> = {
  // Pages and actions meet the platform in these files only: what has a screen of its own, and what wraps a command.
  app: /^lib\/platform\/(action|session|readiness|journal|journal-search|mail|mailbox|notify|notices|saved-views|csv-export|env|stale|deliveries|demo-staff|clock|command|origin)$/,
  // A command starts the database, migrates it and checks the settings before anything else can; the demo moves the clock.
  cli: /^(db\/(embedded\/.*|migrate|pending|client|grants|schema)|lib\/platform\/(env|command|journal|outbox|jobs|passwords|demo-staff|mail|notices|staff|clock|csv-export)|lib\/testing\/.*)$/,
  // Forms show what an action answered: its type, nothing that runs.
  components: /^lib\/platform\/action$/,
};

/** Why this import is not allowed, or nothing. */
function objection(file: SourceFile, { target, typeOnly }: Import): string | undefined {
  const from = place(file.path);
  const to = place(target);
  if (from.layer === "testing" || from.layer === "architecture" || everywhere.includes(to.layer)) return undefined;
  if (from.module && to.module === from.module)
    return ownModule[from.layer]?.includes(to.layer) ? undefined : `${from.layer} may not use ${to.layer}`;
  if (doors[from.layer]?.test(target)) return from.layer === "components" && !typeOnly ? "only its types" : undefined;
  // Which rows a command may write is the store's business; the shape of a row is no secret.
  if (typeOnly && to.layer === "db" && ["commands", "reactions", "app"].includes(from.layer)) return undefined;
  if (readsOrRuns[from.layer]?.includes(to.layer) && to.module && to.module !== from.module)
    return order(to.module) < order(from.module ?? "") ? undefined : `${from.module} does not know ${to.module}`;
  return otherLayers[from.layer]?.includes(to.layer) ? undefined : `${from.layer} may not use ${to.layer}`;
}
test("everybody imports only what the layout allows", () => {
  const violations = product.flatMap((file) =>
    file.imports
      .filter((one) => one.own && !one.target.endsWith(".css"))
      .map((one) => ({ ...one, why: objection(file, one) }))
      .filter((one) => one.why)
      .map((one) => `${file.path} imports ${one.target}: ${one.why}.`),
  );
  expect(violations).toEqual([]);
});

test("kernel, domain and db use relative imports, because the migration tool breaks on aliases", () => {
  const inner = product.filter((file) => ["kernel", "domain", "db"].includes(place(file.path).layer));
  expect(inner.filter((file) => /["']@\//.test(file.text)).map((file) => `${file.path} uses an alias.`)).toEqual([]);
});

test("rules are pure: no clock, no chance, no framework", () => {
  const impure = /\bnew Date\(\)|Date\.now\(|Math\.random\(|process\.env|from "(next|react|pg|drizzle-orm|node:fs)/;
  const rules = product.filter((file) => ["kernel", "domain"].includes(place(file.path).layer));
  expect(
    rules.flatMap((file) => {
      const found = impure.exec(file.text);
      return found && !file.path.endsWith("kernel/id.ts") ? [`${file.path} uses ${found[0]}.`] : [];
    }),
  ).toEqual([]);
});

test("nothing that runs in a browser reaches a module of Node: a stand-in for one is larger than most pages", () => {
  const byName = new Map(product.map((file) => [file.path.replace(/\.(ts|tsx|mjs)$/, ""), file]));
  const found: string[] = [];
  const seen = new Set<string>();
  function walk(file: SourceFile, way: readonly string[]): void {
    // An action is called over the network; its code stays on the server.
    if (seen.has(file.path) || /^"use server"/m.test(file.text)) return;
    seen.add(file.path);
    for (const { target, own, typeOnly } of file.imports) {
      if (typeOnly) continue;
      const next = own ? byName.get(target) : undefined;
      if (next) walk(next, [...way, file.path]);
      else if (target.startsWith("node:")) found.push([...way, file.path, target].join(" → "));
    }
  }
  for (const file of product) if (/^"use client"/m.test(file.text)) walk(file, []);
  expect(seen.size).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("files have names that say something", () => {
  const vague = /^(utils?|helpers?|types?|constants?|services?|index|managers?)\.tsx?$/;
  const entries = /^(domain|commands|queries)\/[^/]+$|^(store|inputs|reactions)\.ts$|^[^/]+\.test\.ts$/;
  const violations = files.flatMap((file) => {
    const name = basename(file.path);
    if (vague.test(name) && file.path !== "db/schema/index.ts") return [`${file.path} has a name that says nothing.`];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(property|test|config))*\.(tsx?|mjs)$/.test(name))
      return [`${file.path} is not kebab-case.`];
    const { module } = place(file.path);
    const inside = module ? file.path.slice(`lib/${module}/`.length) : "domain/any";
    const inArea = inside.slice(inside.indexOf("/") + 1);
    return entries.test(inside) || entries.test(inArea) ? [] : [`${file.path} is none of the entries of a module.`];
  });
  expect(violations).toEqual([]);
});

test("files stay short enough to read", () => {
  const long = files.filter((file) => file.text.split("\n").length > 301);
  expect(long.map((file) => `${file.path} has ${file.text.split("\n").length} lines.`)).toEqual([]);
});

const commandFiles = product.filter((file) => place(file.path).layer === "commands");
const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

test("a command file holds one command with the name of the file, and no other has that name", () => {
  const names = commandFiles.map((file) => basename(file.path, ".ts"));
  const violations = commandFiles.flatMap((file) => {
    const name = basename(file.path, ".ts");
    const exported = [...file.text.matchAll(/export (?:async )?(?:function|const) (\w+)/g)].map((match) => match[1]);
    if (exported.join() !== camel(name)) return [`${file.path} exports ${exported.join(", ")}, not ${camel(name)}.`];
    return names.filter((other) => other === name).length > 1 ? [`${file.path} has a twin of the same name.`] : [];
  });
  expect(violations).toEqual([]);
});

test("every command asks who may, and records what happened", () => {
  const asks = /\b(authorize|allow)\w*\(/;
  const violations = commandFiles.flatMap((file) => [
    ...(asks.test(file.text) || isInside(file) || onlyCalls(file) ? [] : [`${file.path} asks nobody's permission.`]),
    ...(/\brecord\w*\(/.test(file.text) || delegates(file) ? [] : [`${file.path} records nothing.`]),
  ]);
  expect(violations).toEqual([]);
});
/** A part of other commands: it works inside their transaction, which they have authorized. */
const isInside = (file: SourceFile) => /export async function \w+\(\s*tx: Tx/.test(file.text);
/** Another command with a name of its own: the one it calls asks. */
const onlyCalls = (file: SourceFile) => delegates(file) && !/\binTransaction\(/.test(file.text);
/** What happens is recorded by the commands it calls. */
const delegates = (file: SourceFile) => file.imports.some((one) => place(one.target).layer === "commands");

test("every query asks who may", () => {
  const queries = product.filter((file) => place(file.path).layer === "queries");
  const exported = (file: SourceFile) => /export async function \w+\(\s*actor\b/.test(file.text);
  const asksAnother = (file: SourceFile) => file.imports.some((one) => place(one.target).layer === "queries");
  expect(
    queries
      .filter((file) => exported(file) && !/\b(authorize|may)\w*\(/.test(file.text) && !asksAnother(file))
      .map((file) => `${file.path} asks nobody's permission.`),
  ).toEqual([]);
});

test("every exported server action goes through the wrapper", () => {
  const violations = product.flatMap((file) => {
    if (!/^\s*["']use server["']/m.test(file.text)) return [];
    if (!/^["']use server["']/.test(file.text.trimStart()))
      return [`${file.path} declares an action inside a function.`];
    const bare = [...file.text.matchAll(/^export (?!type\b|const \w+ = (?:action|publicAction)\()(.*)$/gm)];
    return bare.map((match) => `${file.path} exports "${match[1]}" past the wrapper.`);
  });
  expect(violations).toEqual([]);
});

test("a page whose title comes from its record asks for it once", () => {
  const titled = product.filter((file) => /\bfunction generateMetadata\(/.test(file.text));
  expect(titled.length).toBeGreaterThan(0);
  expect(
    titled
      .filter(
        (file) => !/= cache\(/.test(file.text) || !/await read\(/.test(file.text.split("generateMetadata(")[1] ?? ""),
      )
      .map((file) => `${file.path} asks for its title beside what it shows.`),
  ).toEqual([]);
});

test("the reader of imports sees each way of writing one", () => {
  const text =
    'import a from "@/lib/kernel/a";\nimport type { B } from "../b";\nexport * from "./c";\nawait import("./d");';
  expect(importsOf("db/x.ts", text).map((one) => [one.target, one.typeOnly])).toEqual([
    ["lib/kernel/a", false],
    ["b", true],
    ["db/c", false],
    ["db/d", false],
  ]);
});
