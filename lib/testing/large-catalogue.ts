/** A price list as large as one likes: every offering with a one-time and a monthly price, a term and a specification. */
import { bytesOf, monthly, option, specification } from "./small-catalogue";

export function largeCatalogue(offerings: number): Uint8Array<ArrayBuffer> {
  const ids = Array.from({ length: offerings }, (_, index) => `o${index}`);
  const spec = (index: number) => `kind${index % Math.ceil(offerings / 50)}`;
  const specs = [...new Set(ids.map((_, index) => spec(index)))];
  return bytesOf({
    catalog: [{ id: "acme", name: "Acme", version: "1", lifecycleStatus: "Launched" }],
    category: [{ id: "acme:options", name: "Options", isRoot: true }],
    productSpecification: specs.map((id, index) => specification(id, 1 + (index % 64))),
    productOffering: ids.map((id, index) => ({
      ...option(id),
      name: `Line ${index % 1000} Mbit to district ${index}`,
      isSellable: true,
      productSpecification: { id: `acme:spec:${spec(index)}`, name: spec(index) },
      productOfferingPrice: [{ id: `acme:price:${id}:0` }, { id: `acme:price:${id}:12` }],
    })),
    productOfferingPrice: ids.flatMap((id, index) => [
      monthly(id, 50 + (index % 900)),
      monthly(id, 40 + (index % 900), 12),
    ]),
  });
}
