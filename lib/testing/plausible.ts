/**
 * What a form would plausibly send, found by walking an input schema and trying values until it is content. It lets one test
 * reach every field of every command, those that are written tomorrow included.
 */
import type { z } from "zod";

export type Path = readonly (string | number)[];
export type Leaf = { readonly path: Path; readonly schema: z.ZodType };
export type Plausible = { readonly value: unknown; readonly leaves: readonly Leaf[]; readonly refused: string[] };
/** Values by dotted path ("rates.EUR") or by the name of the field alone. */
export type Known = Readonly<Record<string, unknown>>;

type Definition = {
  readonly type: string;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
};
const definition = (schema: z.ZodType) => schema._zod.def as unknown as Definition;

/** What lies under defaults, pipes and permission to be empty. */
function core(schema: z.ZodType): z.ZodType {
  const { type, in: from, out, innerType } = definition(schema);
  if (type === "pipe" && from && out) return core(definition(from).type === "transform" ? out : from);
  return innerType ? core(innerType) : schema;
}

const words = "Some words";
const anId = "01890000-0000-7000-8000-0000000000aa";
const tried = [
  ...[words, anId, "12", "1", "2030-06-01", "2030-07-01", "EUR", "DE", "ada@example.com", "https://example.com/"],
  ...[
    "/inbox",
    "a".repeat(43),
    "a".repeat(64),
    `${anId} ${"a".repeat(64)}`,
    "TERM-1",
    "2030-Q1",
    "g1",
    "c1",
    "Europe/Berlin",
    "2",
    12,
    1,
    true,
    "",
    null,
  ],
];

function candidates(schema: z.ZodType): readonly unknown[] {
  const { entries, values, element } = definition(core(schema));
  if (element) return candidates(element).map((each) => [each]);
  return [...Object.values(entries ?? {}), ...(values ?? []), ...tried];
}

const isComposite = (schema: z.ZodType): boolean => {
  const { type, options = [] } = definition(core(schema));
  return ["object", "array", "record"].includes(type) || (type === "union" && options.every(isComposite));
};

const knownAt = (known: Known, path: Path): unknown => known[path.join(".")] ?? known[String(path.at(-1))];

function walk(schema: z.ZodType, path: Path, known: Known, leaves: Leaf[]): unknown {
  const given = knownAt(known, path);
  const { type, shape, element, options, keyType, valueType } = definition(core(schema));
  if (given !== undefined && path.length > 0) {
    if (!isComposite(schema)) leaves.push({ path, schema });
    return given;
  }
  const inside = isComposite(schema) || element !== undefined;
  if (inside && shape)
    return Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, walk(field, [...path, name], known, leaves)]),
    );
  if (type === "array" && element && !definition(core(element)).entries)
    return [walk(element, [...path, 0], known, leaves)];
  if (type === "record" && keyType && valueType) {
    const name = String(candidates(keyType).find((each) => keyType.safeParse(each).success));
    return { [name]: walk(valueType, [...path, name], known, leaves) };
  }
  if (type === "union" && options?.every(isComposite)) return walk(options[0] as z.ZodType, path, known, leaves);
  leaves.push({ path, schema });
  return candidates(schema).find((value) => schema.safeParse(value).success);
}

/** A copy with one value exchanged. */
export function exchanged(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? exchanged(each, rest, by) : each));
  return { ...(value as object), [step]: exchanged((value as Record<string, unknown>)[step], rest, by) };
}

const isAt = (leaf: Path, issue: PropertyKey[]) => `${issue.join(".")}.`.startsWith(`${leaf.join(".")}.`);

/** A whole input; `refused` says what the schema still does not take, when nothing plausible was found. */
export function plausible(schema: z.ZodType, known: Known = {}): Plausible {
  const leaves: Leaf[] = [];
  let value = walk(schema, [], known, leaves);
  // Rules across fields (an amount in its currency, an end after its start): another value for the field they complain about.
  for (const leaf of [...leaves, ...leaves]) {
    const complains = (tryout: unknown) =>
      schema.safeParse(tryout).error?.issues.some((issue) => isAt(leaf.path, issue.path)) ?? false;
    if (!complains(value) || knownAt(known, leaf.path) !== undefined) continue;
    const better = candidates(leaf.schema)
      .map((each) => exchanged(value, leaf.path, each))
      .find((tryout) => !complains(tryout));
    value = better ?? value;
  }
  const refused =
    schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  return { value, leaves, refused };
}

/** All schemas of all `inputs.ts`, by `<area>: <name>`. */
export async function everyInput(): Promise<ReadonlyMap<string, z.ZodType>> {
  const { readdirSync } = await import("node:fs");
  const { resolve } = await import("node:path");
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/inputs.ts"))
    .sort();
  const found = new Map<string, z.ZodType>();
  for (const file of files) {
    const exported: Record<string, unknown> = await import(resolve("lib", file));
    for (const [name, value] of Object.entries(exported))
      if (typeof value === "object" && value !== null && "_zod" in value)
        found.set(`${file.slice(0, -"/inputs.ts".length)}: ${name}`, value as z.ZodType);
  }
  return found;
}
