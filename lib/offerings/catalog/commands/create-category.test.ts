import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalAbout } from "@/lib/platform/journal";
import { as } from "@/lib/testing/world";
import { categoryTree } from "../queries/category-tree";
import { createCategory } from "./create-category";

test("only the catalog admin makes categories", async () => {
  for (const person of ["rep", "salesDevelopment", "auditor"] as const)
    await expect(createCategory(await as(person), { name: "Cloud", parentId: null })).rejects.toThrow("offering:write");
});

test("a category is recorded and stands in the tree under its parent", async () => {
  const catalog = await as("catalog");
  const { id } = must(await createCategory(catalog, { name: "Connectivity", parentId: null }));
  must(await createCategory(catalog, { name: "Internet", parentId: id }));
  expect((await categoryTree(catalog.actor)).map((node) => node.path)).toEqual([
    "Connectivity",
    "Connectivity › Internet",
  ]);
  expect((await journalAbout("category", id))[0]?.type).toBe("category.created");
});

test("a category below one that is not there any more is refused", async () => {
  const refused = await createCategory(await as("catalog"), { name: "Nowhere", parentId: newId() });
  expect(refused).toMatchObject({ refusal: { reason: "not_there" } });
});

test("of two at once with one name, one is made", async () => {
  const twins = await Promise.all(
    [1, 2].map(async () => createCategory(await as("catalog"), { name: "Colocation", parentId: null })),
  );
  expect(twins.map((twin) => (twin.ok ? "made" : twin.refusal.reason)).sort()).toEqual(["category_exists", "made"]);
});

test("no category is ever inside itself", async () => {
  const catalog = await as("catalog");
  const above = must(await createCategory(catalog, { name: "Services", parentId: null }));
  const below = must(await createCategory(catalog, { name: "Managed", parentId: above.id }));
  await expect(pool.query("update categories set parent_id = $1 where id = $2", [below.id, above.id])).rejects.toThrow(
    "would be inside itself",
  );
});
