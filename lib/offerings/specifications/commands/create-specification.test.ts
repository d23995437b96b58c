import { expect, test } from "vitest";
import { db } from "@/db/client";
import { productSpecifications } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { as } from "@/lib/testing/world";
import { createSpecificationInput } from "../inputs";
import { specification } from "../queries/specification";
import { createSpecification } from "./create-specification";

const input = (given: Record<string, unknown>) => createSpecificationInput.parse({ name: "Fibre access", ...given });
const bandwidth = {
  name: "Bandwidth",
  valueType: "integer",
  unit: "Mbit/s",
  values: "100*, 1000, 10000",
  valueFrom: "10",
  valueTo: "10000",
};

test("only the catalog admin makes specifications", async () => {
  for (const person of ["rep", "salesDevelopment", "auditor", "administrator"] as const)
    await expect(createSpecification(await as(person), input({}))).rejects.toThrow("offering:write");
});

test("a specification is recorded with its typed characteristics", async () => {
  const characteristics = [
    bandwidth,
    { name: "Redundant", valueType: "boolean", values: "no*, yes", configurable: "on" },
    { name: "Code", valueType: "string", regex: "[A-Z]{3}-\\d+", values: "ABC-1" },
  ];
  const catalog = await as("catalog");
  const { id, number } = must(await createSpecification(catalog, input({ name: "Ethernet access", characteristics })));
  expect(number).toBe("SPEC-000001");
  const view = await specification(catalog.actor, id);
  expect(view.characteristics).toMatchObject([
    { name: "Bandwidth", unit: "Mbit/s", values: [{ value: 100, isDefault: true }, { value: 1000 }, { value: 10000 }] },
    { name: "Redundant", configurable: true, values: [{ value: false, isDefault: true }, { value: true }] },
    { name: "Code", regex: "[A-Z]{3}-\\d+" },
  ]);
  expect((await journalOf(`specification:${id}`))[0]).toMatchObject({
    type: "specification.created",
    data: { characteristics: ["Bandwidth", "Redundant", "Code"] },
  });
});

test("the same press twice at once makes one", async () => {
  const pressed = { key: "press-specification", command: "createSpecification" };
  const twins = await Promise.all(
    [1, 2, 3].map(async () => createSpecification(await as("catalog", pressed), input({ name: "Power feed" }))),
  );
  expect(new Set(twins.map((twin) => must(twin).id)).size).toBe(1);
  expect((await db.select().from(productSpecifications)).filter(({ name }) => name === "Power feed")).toHaveLength(1);
});

test("a similar one is pointed out", async () => {
  must(await createSpecification(await as("catalog"), input({ name: "Managed switch" })));
  expect(await createSpecification(await as("catalog"), input({ name: "Managed switches" }))).toMatchObject({
    refusal: { reason: "likely_duplicate", duplicates: [{ name: "Managed switch" }] },
  });
});

test("a characteristic that nothing could fit is refused by name", async () => {
  const refused = async (characteristic: Record<string, unknown>) => {
    const answer = await createSpecification(
      await as("catalog"),
      input({ name: "Odd", characteristics: [characteristic] }),
    );
    return answer.ok ? "made" : answer.refusal;
  };
  expect(await refused({ ...bandwidth, values: "5" })).toMatchObject({
    reason: "value_does_not_fit",
    value: 5,
    because: "outside_range",
  });
  expect(await refused({ ...bandwidth, valueFrom: "100", valueTo: "10", values: "" })).toMatchObject({
    reason: "range_crossed",
  });
  expect(await refused({ name: "Size", valueType: "enum" })).toMatchObject({ reason: "list_is_empty" });
  expect(await refused({ name: "Size", valueType: "string", regex: "(" })).toMatchObject({
    reason: "regex_does_not_compile",
  });
  expect(await refused({ name: "Size", valueType: "string", regex: "a+", values: "b" })).toMatchObject({
    because: "not_like_pattern",
  });
  expect(await refused({ name: "Size", valueType: "string", minCardinality: "2" })).toMatchObject({
    reason: "cardinality_crossed",
    min: 2,
    max: 1,
  });
  expect(await refused({ name: "Size", valueType: "string", values: "a*, b*" })).toMatchObject({
    reason: "too_many_defaults",
  });
  const typed = createSpecificationInput.safeParse({
    name: "Odd",
    characteristics: [{ ...bandwidth, values: "fast" }],
  });
  expect(typed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["characteristics.0.values", '"fast" does not fit the kind of value.'],
  ]);
});
