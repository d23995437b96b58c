import { z } from "zod";
import { id, line, optionalLine, optionalParagraph, version, whole, yes } from "@/lib/kernel/fields";
import { firstStates, offeringStates } from "../catalog/domain/lifecycle";
import { type Characteristic, type ListedValue, readValue, valueTypes } from "./domain/characteristic";

/** What the commands of specifications take. */
const optional = z.union([z.string(), z.number()]).optional();
const empty = (value: unknown) => value === undefined || String(value).trim() === "";

/** Values are typed with commas between them, the default first marked with a star: "10, 20*, 40". */
const characteristicInput = z
  .strictObject({
    name: line(120),
    description: optionalLine(300),
    valueType: z.enum(valueTypes, { error: "Choose what kind of value this is." }),
    configurable: yes,
    minCardinality: optional,
    maxCardinality: optional,
    regex: optionalLine(200),
    valueFrom: optional,
    valueTo: optional,
    unit: optionalLine(40),
    values: optionalLine(4000),
  })
  .transform((row, ctx): Characteristic => {
    const bad = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    const count = (path: "minCardinality" | "maxCardinality", fallback: number) => {
      const read = empty(row[path]) ? undefined : whole(0, 1000).safeParse(row[path]);
      if (read && !read.success) bad(path, read.error.issues[0]?.message ?? "Give a whole number.");
      return read?.success ? read.data : fallback;
    };
    const figure = (path: "valueFrom" | "valueTo") => {
      if (empty(row[path])) return null;
      const number = Number(String(row[path]).replace(",", "."));
      if (!Number.isFinite(number)) bad(path, "Give a number.");
      else if (row.valueType !== "number" && row.valueType !== "integer") bad(path, "Only numbers have a range.");
      return Number.isFinite(number) ? number : null;
    };
    if (row.regex !== null && row.valueType !== "string") bad("regex", "Only text has a pattern.");
    const values: ListedValue[] = [];
    for (const part of (row.values ?? "").split(",").filter((text) => text.trim() !== "")) {
      const isDefault = part.trim().endsWith("*");
      const text = isDefault ? part.trim().slice(0, -1) : part;
      const value = readValue(row.valueType, text);
      if (value === undefined) bad("values", `"${text.trim()}" does not fit the kind of value.`);
      else values.push({ value, isDefault });
    }
    const { name, description, valueType, configurable, regex, unit } = row;
    const bounds = { minCardinality: count("minCardinality", 0), maxCardinality: count("maxCardinality", 1) };
    const range = { valueFrom: figure("valueFrom"), valueTo: figure("valueTo") };
    return { name, description, valueType, configurable, regex, unit, values, ...bounds, ...range };
  });

const isEmptyRow = (row: unknown) => empty((row as { name?: unknown } | null)?.name);
const content = {
  name: line(200),
  description: optionalParagraph(4000),
  brand: optionalLine(120),
  productNumber: optionalLine(120),
  characteristics: z.preprocess(
    (rows) => (Array.isArray(rows) ? rows.filter((row) => !isEmptyRow(row)) : (rows ?? [])),
    z.array(characteristicInput).max(200, "At most 200 characteristics."),
  ),
};

export const createSpecificationInput = z.strictObject({
  ...content,
  state: z.enum(firstStates).default("in_design"),
  acknowledgeDuplicate: yes,
});
export type CreateSpecification = z.output<typeof createSpecificationInput>;

export const correctSpecificationInput = z.strictObject({ id, version, ...content });
export type CorrectSpecification = z.output<typeof correctSpecificationInput>;

export const moveSpecificationInput = z.strictObject({
  id,
  version,
  to: z.enum(offeringStates, { error: "Choose a state." }),
  statusReason: optionalLine(300),
});
export type MoveSpecification = z.output<typeof moveSpecificationInput>;
