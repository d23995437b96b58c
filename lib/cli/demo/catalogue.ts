import { must } from "@/lib/kernel/result";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import type { FirstState, OfferingState } from "@/lib/offerings/catalog/domain/lifecycle";
import { createOfferingInput } from "@/lib/offerings/catalog/inputs";
import { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import { createSpecificationInput } from "@/lib/offerings/specifications/inputs";
import { moveOffering } from "@/lib/offerings/versions/commands/move-offering";
import type { DemoFamily, DemoVariant } from "./offering-variants";
import { demoFamilies } from "./offerings";
import type { Stage } from "./stage";

export type DemoOffering = {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly family: string;
  readonly monthlyMinor: number;
  readonly state: OfferingState;
  /** Of a package: the options of each group. */
  readonly choices?: readonly (readonly string[])[];
};

const admins: Readonly<Record<DemoFamily["category"], string>> = {
  Connectivity: "catalog-1",
  Cloud: "catalog-2",
  Colocation: "catalog-3",
  "Managed services": "catalog-head",
};

/** Builds the inventory. */
export async function buildCatalogue(stage: Stage): Promise<DemoOffering[]> {
  const categories = new Map<string, string>();
  for (const name of Object.keys(admins))
    categories.set(name, must(await createCategory(await stage.as("catalog-head"), { name, parentId: null })).id);
  const offerings: DemoOffering[] = [];
  for (const family of demoFamilies) {
    stage.pass(60);
    offerings.push(...(await buildFamily(stage, family, categories.get(family.category) ?? "")));
  }
  return offerings;
}

async function buildFamily(stage: Stage, family: DemoFamily, categoryId: string): Promise<DemoOffering[]> {
  const admin = admins[family.category];
  const specification = must(
    await createSpecification(
      await stage.as(admin),
      createSpecificationInput.parse({
        name: family.specification,
        description: family.description,
        productNumber: family.key.toUpperCase(),
        characteristics: family.characteristics.map((each) => ({
          name: each.name,
          valueType: each.valueType,
          configurable: "on",
          minCardinality: "1",
          unit: each.unit ?? "",
          values: each.values.map((value, index) => `${value}${index === 0 ? "*" : ""}`).join(", "),
        })),
        state: "launched",
        acknowledgeDuplicate: "on",
      }),
    ),
  );
  const offerings: DemoOffering[] = [];
  for (const variant of family.variants)
    offerings.push(
      await buildOffering(stage, admin, { family, variant, categoryId, specificationId: specification.id }),
    );
  return offerings;
}

type Making = { family: DemoFamily; variant: DemoVariant; categoryId: string; specificationId: string };

/** The state a new offering begins in, on the way to the one it is to have. */
const firstStateOf = (state: OfferingState): FirstState => (state === "retired" ? "launched" : (state as FirstState));

async function buildOffering(stage: Stage, admin: string, making: Making): Promise<DemoOffering> {
  const { family, variant, categoryId, specificationId } = making;
  const input = createOfferingInput.parse({
    name: variant.name,
    description: family.description,
    specificationId,
    categoryId,
    isSellable: "on",
    terms: `${variant.termMonths}`,
    validFrom: stage.day(),
    prices: [
      {
        name: "Monthly",
        type: "recurring",
        amount: decimal(variant.monthlyMinor),
        currency: "EUR",
        periodType: "month",
      },
      ...(variant.oneTimeMinor > 0
        ? [{ name: "Set-up", type: "one_time", amount: decimal(variant.oneTimeMinor), currency: "EUR" }]
        : []),
    ],
    state: firstStateOf(variant.state),
    acknowledgeDuplicate: "on",
  });
  const made = must(await createOffering(await stage.as(admin), input));
  if (variant.state === "retired")
    must(
      await moveOffering(await stage.as(admin), {
        versionId: made.versionId,
        version: 2,
        to: "retired",
        statusReason: "Replaced by a faster service",
      }),
    );
  const { name, monthlyMinor, state } = variant;
  return { id: made.id, versionId: made.versionId, name, family: family.key, monthlyMinor, state };
}

const decimal = (minor: number) => (minor / 100).toFixed(2);
