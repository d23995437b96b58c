import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { RecordKind } from "./import-job";
import { isObject, type Problem, RecordReader } from "./record-reader";
import { type ReadOffering, readOffering } from "./tmf620-offering";
import { type ReadPrice, readPrice } from "./tmf620-price";
import { type ReadSpecification, readSpecification } from "./tmf620-specification";

export type ReadCategory = { readonly name: string; readonly parent: string | null };
export type ReadCatalog = { readonly name: string; readonly version: string | null };

type Contents = {
  readonly catalog: ReadCatalog;
  readonly category: ReadCategory;
  readonly specification: ReadSpecification;
  readonly offering: ReadOffering;
  readonly price: ReadPrice;
};

/** One record of a file: what the inventory would keep of it, or what is wrong with it. */
export type FileRecord<K extends RecordKind = RecordKind> = {
  readonly kind: K;
  readonly position: number;
  readonly path: string;
  readonly sourceId: string;
  readonly label: string;
  /**
   * A record has changed when the hash of its canonical JSON has: keys in any order, lists in their own order. A reference
   * counts by what stands in it (id, name), so a new amount is a change of the price and not of the offering that names
   * it, and options or prices in another order are a change of the offering.
   */
  readonly hash: string;
  readonly content: Contents[K];
  readonly raw: unknown;
  readonly problems: readonly Problem[];
};

export type CatalogFile = {
  readonly catalog: FileRecord<"catalog">;
  readonly category: readonly FileRecord<"category">[];
  readonly specification: readonly FileRecord<"specification">[];
  readonly offering: readonly FileRecord<"offering">[];
  readonly price: readonly FileRecord<"price">[];
};

export type FileRefusal =
  | { readonly reason: "not_json"; readonly detail: string }
  | { readonly reason: "not_a_catalogue"; readonly missing: readonly string[] };

const arrays = {
  catalog: "catalog",
  category: "category",
  specification: "productSpecification",
  offering: "productOffering",
  price: "productOfferingPrice",
} as const satisfies Record<RecordKind, string>;

const readers = {
  catalog: (from: RecordReader): ReadCatalog => ({
    name: from.text("name", 200),
    version: from.optionalText("version", 120),
  }),
  category: (from: RecordReader): ReadCategory => ({
    name: from.text("name", 120),
    parent: from.optionalText("parentId", 300),
  }),
  specification: readSpecification,
  offering: readOffering,
  price: readPrice,
} as const satisfies { readonly [K in RecordKind]: (from: RecordReader) => Contents[K] };

/** Reads a file of TMF620 resources. A record that cannot be read is kept with everything wrong with it; it stops no other. */
export function readCatalogFile(text: string): Result<CatalogFile, FileRefusal> {
  let file: unknown;
  try {
    file = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    return refuse("not_json", { detail: error instanceof Error ? error.message : "" });
  }
  const given = isObject(file) ? file : {};
  const missing = Object.values(arrays).filter((name) => !Array.isArray(given[name]));
  const catalogs = given.catalog;
  if (missing.length > 0 || !Array.isArray(catalogs) || catalogs.length !== 1)
    return refuse("not_a_catalogue", { missing: missing.length > 0 ? missing : ["exactly one catalog"] });
  const [catalog] = records("catalog", given);
  if (!catalog || catalog.problems.length > 0)
    return refuse("not_a_catalogue", { missing: (catalog?.problems ?? []).map((each) => each.path) });
  return ok({
    catalog,
    category: records("category", given),
    specification: records("specification", given),
    offering: records("offering", given),
    price: records("price", given),
  });
}

function records<K extends RecordKind>(kind: K, file: Readonly<Record<string, unknown>>): FileRecord<K>[] {
  const rows = file[arrays[kind]];
  const seen = new Set<string>();
  return (Array.isArray(rows) ? rows : []).map((raw: unknown, position) => {
    const path = `$.${arrays[kind]}[${position}]`;
    const from = new RecordReader(isObject(raw) ? raw : {}, path);
    if (!isObject(raw)) from.bad("", "Has to be an object.");
    const id = from.text("id", 300);
    const read = readers[kind] as (from: RecordReader) => Contents[K];
    const content = read(from);
    if (id && seen.has(id)) from.bad("id", `${id} is there twice.`);
    const sourceId = id && !seen.has(id) ? id : `${path}`;
    seen.add(id);
    const label = content.name || id || path;
    return {
      kind,
      position,
      path,
      sourceId,
      label,
      hash: sha256(canonicalJson(raw)),
      content,
      raw,
      problems: from.problems,
    };
  });
}
