import type { RecordKind, RowChange } from "./import-job";
import type { Problem } from "./record-reader";
import type { CatalogFile, FileRecord } from "./tmf620";

/** What the inventory holds of the file's catalogue, by kind and by the source's id. */
export type Known = {
  readonly id: string;
  readonly hash: string | null;
  /** On sale, or (a specification) not closed. What is not live comes back as added. */
  readonly live: boolean;
  readonly label: string;
  /** Of a price: the source's id of its offering. */
  readonly parent?: string | null;
};
export type Inventory = Readonly<Record<RecordKind, ReadonlyMap<string, Known>>>;

/** One record of the file, or one that the file no longer has, with what it means to the inventory. */
export type ComparedRow = {
  readonly id: string;
  readonly kind: RecordKind;
  readonly position: number;
  readonly path: string;
  readonly sourceId: string;
  readonly parentSourceId: string | null;
  readonly label: string;
  readonly change: RowChange;
  readonly hash: string;
  readonly content: unknown;
  readonly targetId: string | null;
  readonly makesVersion: boolean;
  readonly problems: readonly Problem[];
};

/** Compares a file with the inventory. Ids of new records come from `newId`. */
export function compare(file: CatalogFile, inventory: Inventory, newId: () => string): ComparedRow[] {
  const links = linked(file, inventory);
  const broken = (record: FileRecord) => record.problems.length > 0 || (links.faults.get(record)?.length ?? 0) > 0;
  const changeOf = (record: FileRecord): RowChange => {
    if (broken(record)) return "broken";
    const known = knownOf(record, inventory);
    if (!known?.live) return "added";
    return known.hash === record.hash ? "unchanged" : "changed";
  };
  const changes = new Map(all(file).map((record) => [record, changeOf(record)]));
  const unreadable = new Set(file.offering.filter(broken).map((each) => each.sourceId));
  const removed = gone(file, inventory, unreadable);
  const altered = new Set([
    ...file.price
      .filter((price) => isAltered(changes.get(price)))
      .map((price) => links.parents.get(price.sourceId)?.offering),
    ...removed.filter((row) => row.kind === "price").map((row) => row.known.parent),
  ]);
  const rows = all(file).map((record): ComparedRow => {
    const change = changes.get(record) ?? "unchanged";
    const isOffering = record.kind === "offering";
    return {
      id: newId(),
      kind: record.kind,
      position: record.position,
      path: record.path,
      sourceId: record.sourceId,
      parentSourceId: record.kind === "price" ? (links.parents.get(record.sourceId)?.offering ?? null) : null,
      label: record.label,
      change,
      hash: record.hash,
      content: change === "broken" ? (record.raw ?? null) : stored(record, inventory, links, newId),
      targetId: knownOf(record, inventory)?.id ?? null,
      makesVersion: isOffering && change !== "broken" && (isAltered(change) || altered.has(record.sourceId)),
      problems: [...record.problems, ...(links.faults.get(record) ?? []), ...(links.notes.get(record) ?? [])],
    };
  });
  return [
    ...rows,
    ...removed.map(
      ({ kind, sourceId, known }, position): ComparedRow => ({
        ...{
          id: newId(),
          kind,
          position,
          path: "",
          sourceId,
          parentSourceId: known.parent ?? null,
          label: known.label,
        },
        ...{
          change: "removed",
          hash: known.hash ?? "",
          content: {},
          targetId: known.id,
          makesVersion: false,
          problems: [],
        },
      }),
    ),
  ];
}

const isAltered = (change: RowChange | undefined) => change === "added" || change === "changed";

const all = (file: CatalogFile): FileRecord[] => [
  file.catalog,
  ...file.category,
  ...file.specification,
  ...file.offering,
  ...file.price,
];

const knownOf = (record: FileRecord, inventory: Inventory): Known | undefined =>
  inventory[record.kind].get(record.sourceId);

type LinkedKind = Exclude<RecordKind, "catalog">;

type Links = {
  /** The offering that names a price, and where in its list. */
  readonly parents: ReadonlyMap<string, { readonly offering: string; readonly position: number }>;
  /** What is wrong between records. */
  readonly faults: ReadonlyMap<FileRecord, Problem[]>;
  /** What a good record has to do without, because a record it names is broken. */
  readonly notes: ReadonlyMap<FileRecord, Problem[]>;
  readonly prices: ReadonlyMap<string, FileRecord<"price">>;
  readonly usable: (kind: LinkedKind, sourceId: string) => boolean;
};

/** Follows every reference: to a record of the file, or to one that the inventory has. */
function linked(file: CatalogFile, inventory: Inventory): Links {
  const faults = new Map<FileRecord, Problem[]>();
  const notes = new Map<FileRecord, Problem[]>();
  const say = (to: Map<FileRecord, Problem[]>, record: FileRecord, path: string, message: string) =>
    to.set(record, [...(to.get(record) ?? []), { path: path ? `${record.path}.${path}` : record.path, message }]);
  const byId = {
    category: index(file.category),
    specification: index(file.specification),
    offering: index(file.offering),
    price: index(file.price),
  };
  const usable = (kind: LinkedKind, sourceId: string) => {
    const record = byId[kind].get(sourceId);
    return (record !== undefined && record.problems.length === 0) || inventory[kind].has(sourceId);
  };
  const follow = (record: FileRecord, kind: LinkedKind, sourceId: string | null, path: string) => {
    if (sourceId === null || usable(kind, sourceId)) return;
    const target = byId[kind].get(sourceId);
    if (target) say(notes, record, path, `Left out, because ${target.path} cannot be read.`);
    else say(faults, record, path, `There is no ${kind} ${sourceId}.`);
  };
  const parents = new Map<string, { offering: string; position: number }>();
  for (const record of file.category) follow(record, "category", record.content.parent, "parentId");
  for (const record of file.category)
    if (inCircle(record.sourceId, byId.category)) say(faults, record, "parentId", "This category is inside itself.");
  for (const record of file.offering) {
    const { content } = record;
    follow(record, "category", content.category, "category[0].id");
    follow(record, "specification", content.specification, "productSpecification.id");
    content.groups.forEach((group, g) => {
      group.options.forEach((option, o) => {
        const at = `bundledGroupProductOffering[${g}].bundledProductOffering[${o}].id`;
        follow(record, "offering", option.offeringId, at);
      });
    });
    content.prices.forEach((id, index) => {
      const at = `productOfferingPrice[${index}].id`;
      const other = parents.get(id);
      if (!byId.price.has(id)) say(faults, record, at, `There is no price ${id} in the file.`);
      else if (other) say(faults, record, at, `${id} already belongs to ${other.offering}.`);
      else parents.set(id, { offering: record.sourceId, position: index });
    });
    const currencies = new Set(content.prices.flatMap((id) => byId.price.get(id)?.content.currency ?? []));
    if (currencies.size > 1) say(faults, record, "productOfferingPrice", `Prices in ${[...currencies].join(" and ")}.`);
  }
  for (const record of file.price) {
    const parent = parents.get(record.sourceId);
    const offering = parent === undefined ? undefined : byId.offering.get(parent.offering);
    if (!offering) say(faults, record, "", "No offering names this price.");
    else if (offering.problems.length > 0 || (faults.get(offering)?.length ?? 0) > 0)
      say(faults, record, "", `Its offering ${offering.path} cannot be read.`);
    else if (record.problems.length > 0)
      say(notes, offering, "productOfferingPrice", `${record.path} cannot be read: this price stays as it was.`);
  }
  return { parents, faults, notes, prices: byId.price, usable };
}

const index = <R extends FileRecord>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.sourceId, record]));

function inCircle(start: string, categories: ReadonlyMap<string, FileRecord<"category">>): boolean {
  let at = categories.get(start)?.content.parent;
  for (let depth = 0; at && depth <= categories.size; depth++) {
    if (at === start) return true;
    at = categories.get(at)?.content.parent;
  }
  return false;
}

type Gone = { readonly kind: LinkedKind; readonly sourceId: string; readonly known: Known };

/** Live in the inventory and not in the file. Categories stay: other offerings may stand in them. */
function gone(file: CatalogFile, inventory: Inventory, unreadable: ReadonlySet<string>): Gone[] {
  const found: Gone[] = [];
  for (const kind of ["specification", "offering", "price"] as const) {
    const here = new Set<string>(file[kind].map((record) => record.sourceId));
    for (const [sourceId, known] of inventory[kind])
      if (known.live && !here.has(sourceId) && !(known.parent && unreadable.has(known.parent)))
        found.push({ kind, sourceId, known });
  }
  return found;
}

/** What is kept of a good record. An offering brings the ids of its parts and leaves out what it cannot have. */
function stored(record: FileRecord, inventory: Inventory, links: Links, newId: () => string): unknown {
  if (record.kind === "specification") {
    const { content } = record as FileRecord<"specification">;
    return { ...content, characteristics: content.characteristics.map((each) => ({ ...each, id: newId() })) };
  }
  if (record.kind === "price") {
    const price = record as FileRecord<"price">;
    return { ...price.content, position: links.parents.get(price.sourceId)?.position ?? 0 };
  }
  if (record.kind !== "offering") return record.content;
  const { content } = record as FileRecord<"offering">;
  const months = new Set(content.prices.flatMap((id) => links.prices.get(id)?.content.termMonths ?? []));
  const groups = content.groups
    .map((group) => ({ ...group, options: group.options.filter((each) => links.usable("offering", each.offeringId)) }))
    .filter((group) => group.options.length > 0);
  return {
    ...content,
    offeringId: inventory.offering.get(record.sourceId)?.id ?? newId(),
    specification: orNull(content.specification, (id) => links.usable("specification", id)),
    category: orNull(content.category, (id) => links.usable("category", id)),
    terms: [...months].sort((a, b) => a - b).map((each) => ({ id: newId(), name: `${each} months`, months: each })),
    groups: groups.map((group) => ({
      ...group,
      id: newId(),
      options: group.options.map((option) => ({ ...option, id: newId() })),
    })),
  };
}

const orNull = (id: string | null, usable: (id: string) => boolean) => (id !== null && usable(id) ? id : null);
