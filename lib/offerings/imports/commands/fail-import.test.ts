import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { checkedImport, importOf } from "@/lib/testing/imports";
import { bytesOf, smallCatalogue } from "@/lib/testing/small-catalogue";
import { as } from "@/lib/testing/world";
import { failImport } from "./fail-import";
import { receiveImport } from "./receive-import";

const received = async () =>
  must(await receiveImport(await as("catalog"), { fileName: "acme.json", bytes: bytesOf(smallCatalogue) })).id;

test("only who may import gives an import up", async () => {
  const id = await received();
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(failImport(await as(person), { id, problem: "x" })).rejects.toThrow("offering:import");
});

test("the reason is recorded and shown", async () => {
  const id = await received();
  must(await failImport(await as("catalog"), { id, problem: "The disk is full." }));
  expect(await importOf(id)).toMatchObject({ state: "failed", problem: "The disk is full." });
  expect((await journalOf(`import:${id}`, 1))[0]).toMatchObject({ type: "import.failed" });
});

test("two at once record it once, and what is already decided stays", async () => {
  const id = await received();
  await Promise.all([1, 2].map(async () => failImport(await as("catalog"), { id, problem: "Twice" })));
  expect((await journalOf(`import:${id}`)).filter((entry) => entry.type === "import.failed")).toHaveLength(1);
  const checked = await checkedImport(smallCatalogue);
  must(await failImport(await as("catalog"), { id: checked.id, problem: "Too late" }));
  expect((await importOf(checked.id)).state).toBe("checked");
});
