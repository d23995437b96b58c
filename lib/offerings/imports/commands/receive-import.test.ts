import { expect, test } from "vitest";
import { db } from "@/db/client";
import { importJobs, offerings } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { checkedImport } from "@/lib/testing/imports";
import { bytesOf, monthly, option, server, smallCatalogue } from "@/lib/testing/small-catalogue";
import { as } from "@/lib/testing/world";
import { largestFile } from "../inputs";
import { importRowsOf } from "../queries/import";
import { receiveImport } from "./receive-import";

const file = () => ({ fileName: "acme.json", bytes: bytesOf(smallCatalogue) });
const problemsOf = async (id: string) => {
  const { rows } = await importRowsOf((await as("catalog")).actor, id, { change: "broken" }, { size: 50 });
  return rows.flatMap((row) => row.problems ?? []).map(({ path, message }) => `${path} ${message}`);
};

test("only the catalog admin brings a file", async () => {
  for (const person of ["rep", "salesDevelopment", "auditor", "administrator"] as const)
    await expect(receiveImport(await as(person), file())).rejects.toThrow("offering:import");
});

test("a file is kept, compared and recorded, and nothing of the inventory changes", async () => {
  const job = await checkedImport(smallCatalogue);
  expect(job).toMatchObject({ state: "checked", catalogName: "Acme servers", catalogVersion: "1", problem: null });
  expect(job.summary).toEqual({
    catalog: { added: 1 },
    category: { added: 2 },
    specification: { added: 3 },
    offering: { added: 4 },
    price: { added: 6 },
  });
  expect(await db.$count(offerings)).toBe(0);
  expect((await journalOf(`import:${job.id}`)).map((entry) => entry.type)).toEqual([
    "import.checked",
    "import.received",
  ]);
});

test("the same press twice at once brings it once", async () => {
  const before = await db.$count(importJobs);
  const pressed = { key: "press-import", command: "receiveImport" };
  const twins = await Promise.all([1, 2, 3].map(async () => receiveImport(await as("catalog", pressed), file())));
  expect(new Set(twins.map((twin) => must(twin).id)).size).toBe(1);
  expect(await db.$count(importJobs)).toBe(before + 1);
});

test("an empty file and one that is too large are refused at once", async () => {
  const catalog = await as("catalog");
  expect(await receiveImport(catalog, { fileName: "x", bytes: new Uint8Array() })).toMatchObject({
    refusal: { reason: "empty_file" },
  });
  expect(await receiveImport(catalog, { fileName: "x", bytes: new Uint8Array(largestFile + 1) })).toMatchObject({
    refusal: { reason: "file_too_large", allowed: largestFile },
  });
});

test("a file that is no catalogue fails with a sentence, and is kept", async () => {
  expect(await checkedImport(new TextEncoder().encode("{ not json"))).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("This is not JSON"),
  });
  expect(await checkedImport({ catalog: [], productOffering: [] })).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("category, productSpecification, productOfferingPrice"),
  });
});

test("every broken record is told by path and reason, and stops nothing else", async () => {
  const [, twoPlan, m32, m64] = smallCatalogue.productOffering;
  const job = await checkedImport({
    ...smallCatalogue,
    productSpecification: [
      ...smallCatalogue.productSpecification,
      {
        id: "acme:spec:bad",
        name: "",
        productSpecCharacteristic: [
          { name: "size", valueType: "integer", productSpecCharacteristicValue: [{ value: "big" }] },
        ],
      },
    ],
    productOffering: [
      server("one", ["m32", "m32"]),
      twoPlan,
      m32,
      m64,
      { ...option("m99"), lifecycleStatus: "In design" },
      { ...option("m98"), productSpecification: { id: "nowhere" } },
    ],
    productOfferingPrice: [
      ...smallCatalogue.productOfferingPrice.slice(0, 5),
      monthly("m64", 13.005),
      monthly("m98", 1),
      monthly("m99", -1),
      monthly("lost", 1),
    ],
  });
  expect(job.summary.offering).toEqual({ added: 3, broken: 3 });
  expect(job.summary.price).toEqual({ added: 3, broken: 6 });
  expect(await problemsOf(job.id)).toEqual([
    "$.productOffering[0].bundledGroupProductOffering m32 is in memory and in memory.",
    "$.productOffering[4].lifecycleStatus In design: an import takes offerings that are active or launched.",
    "$.productOffering[5].productSpecification.id There is no specification nowhere.",
    "$.productOfferingPrice[0] Its offering $.productOffering[0] cannot be read.",
    "$.productOfferingPrice[1] Its offering $.productOffering[0] cannot be read.",
    "$.productOfferingPrice[5].price.value EUR has at most 2 decimals.",
    "$.productOfferingPrice[6] Its offering $.productOffering[5] cannot be read.",
    "$.productOfferingPrice[7].price.value An amount cannot be negative.",
    "$.productOfferingPrice[7] Its offering $.productOffering[4] cannot be read.",
    "$.productOfferingPrice[8] No offering names this price.",
    '$.productSpecification[3].productSpecCharacteristic[0] "big" does not fit: not of type.',
    "$.productSpecification[3].name Is missing.",
  ]);
  expect(job.notes).toBeGreaterThan(0);
});
