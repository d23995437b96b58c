import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../../kernel/hash";
import type { AgreementContent } from "../../drafting/domain/content";
import { productOrder, productOrderBody } from "./product-order";

const site = {
  siteId: "site-1",
  name: "Harbour office",
  street: "Am Kai 4",
  postcode: "20457",
  city: "Hamburg",
  country: "DE",
};
const totals = { oneTimeMinor: 100_001, monthlyMinor: 123_450, termMinor: 4_544_201 };
const content: AgreementContent = {
  format: "dealdesk.agreement/1",
  number: "AGR-000123",
  version: 3,
  title: "Fibre access",
  provider: { organisationId: null, name: "Fjordlink", legalName: null, registrationNumber: null, country: "NO" },
  customer: { organisationId: "org-1", name: "Acme", legalName: "Acme AG", registrationNumber: null, country: "DE" },
  signatories: [],
  currency: "EUR",
  effectiveDate: "2026-04-01",
  termMonths: 36,
  termSet: { id: "t", name: "Standard", version: 1 },
  clauses: [],
  lines: [
    {
      ...{ no: 1, offeringId: "o", offeringVersionId: "ov-1", offeringNumber: "OFF-1", offeringName: "Fibre 1 Gbit/s" },
      ...{
        characteristics: [{ name: "Bandwidth", value: "1 Gbit/s" }],
        quantity: 3,
        termMonths: 36,
        discountBps: 500,
        charges: [],
        totals,
      },
    },
  ],
  orders: [
    {
      ...{
        id: "order-1",
        no: 1,
        name: "Phase 1",
        requestedStartOn: "2026-04-01",
        requestedCompletionOn: "2026-05-01",
        note: "Ring at the gate",
      },
      items: [{ no: 1, lineNo: 1, quantity: 1, site }],
    },
    {
      ...{ id: "order-2", no: 2, name: "Phase 2", requestedStartOn: null, requestedCompletionOn: null, note: null },
      items: [{ no: 1, lineNo: 1, quantity: 2, site: null }],
    },
  ],
  totals,
};
const [first, second] = content.orders as [AgreementContent["orders"][number], AgreementContent["orders"][number]];
const about = { agreementId: "agreement-1", idempotencyKey: "AGR-000123-v3-o1" };

test("an order is the same bytes however often it is written", () => {
  const body = productOrderBody(content, first, about);
  expect(sha256(productOrderBody(JSON.parse(JSON.stringify(content)), JSON.parse(JSON.stringify(first)), about))).toBe(
    sha256(body),
  );
});

test("amounts are decimals of the part ordered, rounded half to even, and parts add up", () => {
  const [one, two] = [productOrder(content, first, about), productOrder(content, second, about)];
  const value = (order: typeof one, at: number) => order.orderTotalPrice[at]?.price.dutyFreeAmount;
  expect(value(one, 0)).toEqual({ unit: "EUR", value: 333.34 });
  expect(value(two, 0)).toEqual({ unit: "EUR", value: 666.67 });
  expect(one.orderTotalPrice[1]).toMatchObject({ priceType: "recurring", recurringChargePeriod: "month" });
});

type Schema = {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
};

/** What in a value a Swagger 2 definition does not allow; stricter than it, properties that it does not name count too. */
function objections(value: unknown, schema: Schema, all: Record<string, Schema>, at = "$"): string[] {
  if (schema.$ref) return objections(value, all[schema.$ref.split("/").at(-1) ?? ""] ?? {}, all, at);
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(", ")}`];
  if (schema.type === "array")
    return Array.isArray(value)
      ? value.flatMap((each, n) => objections(each, schema.items ?? {}, all, `${at}[${n}]`))
      : [`${at} is no list`];
  if (schema.type === "integer" && !Number.isInteger(value)) return [`${at} is no whole number`];
  if (schema.type === "number" && typeof value !== "number") return [`${at} is no number`];
  if (schema.type === "string" && typeof value !== "string") return [`${at} is no text`];
  if (schema.format === "date-time" && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(value)))
    return [`${at} is no instant`];
  if (!schema.properties) return [];
  if (typeof value !== "object" || value === null) return [`${at} is no object`];
  const given = value as Record<string, unknown>;
  const missing = (schema.required ?? []).filter((name) => !(name in given)).map((name) => `${at}.${name} is missing`);
  const inside = Object.entries(given).flatMap(([name, each]) => {
    const part = schema.properties?.[name];
    return part ? objections(each, part, all, `${at}.${name}`) : [`${at}.${name} is not part of it`];
  });
  return [...missing, ...inside];
}

const standard = join(process.cwd(), "..", "shared", "standards", "tmf", "TMF622-product-order-v4.0.0.json");

test.runIf(existsSync(standard))("the body is a ProductOrder as TMF622 v4 defines it for creation", () => {
  const { definitions } = JSON.parse(readFileSync(standard, "utf8")) as { definitions: Record<string, Schema> };
  for (const order of content.orders) {
    const body: unknown = JSON.parse(productOrderBody(content, order, about));
    expect(objections(body, definitions.ProductOrder_Create ?? {}, definitions)).toEqual([]);
  }
  expect(
    objections({ productOrderItem: [{ id: 1 }], colour: "red" }, definitions.ProductOrder_Create ?? {}, definitions),
  ).toEqual([
    "$.productOrderItem[0].action is missing",
    "$.productOrderItem[0].id is no text",
    "$.colour is not part of it",
  ]);
});
