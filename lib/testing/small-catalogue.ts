/** A price list of our own invention in the form of TMF620, small enough to be read: two servers with options to pick. */
type Row = { readonly id: string; readonly [field: string]: unknown };
export type SmallCatalogue = {
  readonly catalog: readonly Row[];
  readonly category: readonly Row[];
  readonly productSpecification: readonly Row[];
  readonly productOffering: readonly Row[];
  readonly productOfferingPrice: readonly Row[];
};

const launched = { lifecycleStatus: "Launched" };

export const specification = (id: string, cores: number): Row => ({
  ...{ id: `acme:spec:${id}`, name: id, description: `The ${id}`, ...launched },
  productSpecCharacteristic: [
    {
      name: "cores",
      valueType: "integer",
      configurable: false,
      productSpecCharacteristicValue: [{ value: cores, isDefault: true }],
    },
  ],
});

export const monthly = (of: string, value: unknown, term?: number): Row => ({
  ...{ id: `acme:price:${of}:${term ?? 0}`, name: `rent ${term ?? "open"}`, isBundle: false, ...launched },
  ...{ priceType: "recurring", recurringChargePeriodType: "month", recurringChargePeriodLength: 1 },
  ...{ price: { unit: "EUR", value }, unitOfMeasure: { amount: 1, units: "each" } },
  productOfferingTerm: term ? [{ name: `${term}`, duration: { amount: term, units: "month" } }] : [],
});

export const option = (id: string): Row => ({
  ...{ id: `acme:addon:${id}`, name: id, isBundle: false, isSellable: false, ...launched },
  externalIdentifier: [{ owner: "acme", externalIdentifierType: "planCode", id }],
  category: [{ id: "acme:options", name: "Options" }],
  productSpecification: { id: "acme:spec:part", name: "part" },
  productOfferingPrice: [{ id: `acme:price:${id}:0`, name: "rent open" }],
});

export const server = (id: string, memory: readonly string[]): Row => ({
  ...{ id: `acme:plan:${id}`, name: `Server ${id}`, isBundle: true, isSellable: true, ...launched },
  externalIdentifier: [{ owner: "acme", externalIdentifierType: "planCode", id }],
  category: [{ id: "acme:servers", name: "Servers" }],
  productSpecification: { id: `acme:spec:${id}`, name: id },
  productOfferingPrice: [
    { id: `acme:price:${id}:0`, name: "rent open" },
    { id: `acme:price:${id}:12`, name: "rent 12" },
  ],
  bundledGroupProductOffering: [
    {
      ...{ id: `acme:plan:${id}:memory`, name: "memory" },
      bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 1 },
      bundledProductOffering: memory.map((each, index) => ({
        ...{ id: `acme:addon:${each}`, name: each },
        bundledProductOfferingOption: {
          ...{ numberRelOfferLowerLimit: 0, numberRelOfferUpperLimit: 1 },
          numberRelOfferDefault: index === 0 ? 1 : 0,
        },
      })),
    },
  ],
});

/** 3 specifications, 4 offerings, 6 prices. */
export const smallCatalogue: SmallCatalogue = {
  catalog: [{ id: "acme", name: "Acme servers", version: "1", ...launched }],
  category: [
    { id: "acme:servers", name: "Servers", isRoot: true },
    { id: "acme:options", name: "Options", isRoot: false, parentId: "acme:servers" },
  ],
  productSpecification: [specification("one", 8), specification("two", 16), specification("part", 1)],
  productOffering: [server("one", ["m32", "m64"]), server("two", ["m64"]), option("m32"), option("m64")],
  productOfferingPrice: [
    ...[monthly("one", 60), monthly("one", 55, 12), monthly("two", 90.5), monthly("two", 84.99, 12)],
    ...[monthly("m32", 0), monthly("m64", 13)],
  ],
};

/** The list a year later: server two is gone, one has more cores and costs more, and there is a third. */
export const laterCatalogue: SmallCatalogue = {
  ...smallCatalogue,
  catalog: [{ id: "acme", name: "Acme servers", version: "2", ...launched }],
  productSpecification: [specification("one", 12), specification("part", 1), specification("three", 32)],
  productOffering: [server("one", ["m32", "m64"]), server("three", ["m64"]), option("m32"), option("m64")],
  productOfferingPrice: [
    ...[monthly("one", 66), monthly("one", 55, 12), monthly("three", 150), monthly("three", 140, 12)],
    ...[monthly("m32", 0), monthly("m64", 13)],
  ],
};

export const bytesOf = (catalogue: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(catalogue));
