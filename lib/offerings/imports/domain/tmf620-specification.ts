import {
  type Characteristic,
  type CharacteristicRefusal,
  type CharacteristicValue,
  checkCharacteristics,
  type ListedValue,
  type ValueType,
  valueTypes,
} from "../../specifications/domain/characteristic";
import { isObject, type RecordReader } from "./record-reader";

/** A specification of a file as the inventory would keep it. */
export type ReadSpecification = {
  readonly name: string;
  readonly description: string | null;
  readonly brand: string | null;
  readonly productNumber: string | null;
  readonly characteristics: readonly Characteristic[];
};

export function readSpecification(from: RecordReader): ReadSpecification {
  const characteristics = from
    .list("productSpecCharacteristic")
    .map((each, index) => readCharacteristic(from.inside(each, `productSpecCharacteristic[${index}]`)));
  const checked = checkCharacteristics(characteristics);
  if (!checked.ok) {
    const at = characteristics.findIndex((each) => each.name === checked.refusal.name);
    from.bad(`productSpecCharacteristic[${at}]`, sentence(checked.refusal));
  }
  return {
    name: from.text("name", 200),
    description: from.optionalText("description", 4000),
    brand: from.optionalText("brand", 120),
    productNumber: from.optionalText("productNumber", 120),
    characteristics,
  };
}

function sentence(refusal: CharacteristicRefusal): string {
  switch (refusal.reason) {
    case "characteristic_twice":
      return `${refusal.name} is there twice.`;
    case "cardinality_crossed":
      return `At least ${refusal.min} and at most ${refusal.max} values: no number is both.`;
    case "range_crossed":
      return `From ${refusal.from} to ${refusal.to}: no value is both.`;
    case "regex_does_not_compile":
      return `The pattern ${refusal.regex} cannot be read.`;
    case "list_is_empty":
      return "A list needs at least one value.";
    case "too_many_defaults":
      return `At most ${refusal.max} default values.`;
    case "value_does_not_fit":
      return `${JSON.stringify(refusal.value)} does not fit: ${refusal.because.replaceAll("_", " ")}.`;
  }
}

function readCharacteristic(from: RecordReader): Characteristic {
  const { record } = from;
  const given = String(record.valueType ?? "string").toLowerCase();
  const valueType: ValueType | undefined = valueTypes.find((each) => each === given);
  if (!valueType) from.bad("valueType", `${JSON.stringify(record.valueType)} is not a kind of value known here.`);
  const max = record.maxCardinality === undefined ? 1 : from.whole("maxCardinality", 1, 0, 1000);
  const figure = (name: "valueFrom" | "valueTo") => {
    const value = record[name];
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  return {
    name: from.text("name", 120),
    description: from.optionalText("description", 300),
    valueType: valueType ?? "string",
    configurable: from.flag("configurable", false),
    minCardinality: from.whole("minCardinality", 0, 0, 1000),
    maxCardinality: max === 0 ? null : max,
    regex: from.optionalText("regex", 200),
    valueFrom: figure("valueFrom"),
    valueTo: figure("valueTo"),
    unit: from.optionalText("unitOfMeasure", 40),
    values: readValues(from),
  };
}

/** The values of a characteristic or of its use by an offering. */
export function readValues(from: RecordReader): ListedValue[] {
  return from.list("productSpecCharacteristicValue").flatMap((each, index) => {
    const value = isObject(each) ? each.value : undefined;
    if (!isValue(value)) {
      from.bad(`productSpecCharacteristicValue[${index}].value`, "Has to be text, a number, true or false.");
      return [];
    }
    return [{ value, isDefault: isObject(each) && each.isDefault === true }];
  });
}

const isValue = (value: unknown): value is CharacteristicValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
