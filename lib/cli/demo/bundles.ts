import { must } from "@/lib/kernel/result";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import { setBundle } from "@/lib/offerings/catalog/commands/set-bundle";
import { createOfferingInput, setBundleInput } from "@/lib/offerings/catalog/inputs";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { moveOffering } from "@/lib/offerings/versions/commands/move-offering";
import type { DemoOffering } from "./catalogue";
import type { Stage } from "./stage";

type Plan = {
  readonly name: string;
  readonly description: string;
  readonly monthly: string;
  /** Each group picks one of the first offerings on sale of a family; a group that may stay empty says so. */
  readonly groups: readonly { readonly name: string; readonly family: string; readonly isOptional?: boolean }[];
};

const plans: readonly Plan[] = [
  {
    name: "Branch Package",
    description: "A branch on one contract: access, firewall and, where wanted, somebody to watch both.",
    monthly: "45.00",
    groups: [
      { name: "Access", family: "internet" },
      { name: "Firewall", family: "firewall" },
      { name: "Operations", family: "operations", isOptional: true },
    ],
  },
  {
    name: "Recovery Package",
    description: "Space, storage and backup in a second place.",
    monthly: "120.00",
    groups: [
      { name: "Space", family: "colocation" },
      { name: "Storage", family: "storage" },
      { name: "Backup", family: "backup" },
    ],
  },
];

/** Packages of what is on sale, of which a customer picks one of each group. */
export async function buildBundles(stage: Stage, offerings: readonly DemoOffering[]): Promise<DemoOffering[]> {
  const made: DemoOffering[] = [];
  const groups = await categoryTree((await stage.as("catalog-head")).actor);
  const categoryId = groups.find(({ name }) => name === "Managed services")?.id;
  for (const plan of plans) {
    stage.pass(30);
    made.push(await buildBundle(stage, { ...plan, categoryId }, offerings));
  }
  return made;
}

async function buildBundle(
  stage: Stage,
  plan: Plan & { categoryId: string | undefined },
  offerings: readonly DemoOffering[],
): Promise<DemoOffering> {
  const admin = await stage.as("catalog-head");
  const price = { name: "Package", type: "recurring", amount: plan.monthly, currency: "EUR", periodType: "month" };
  const about = { name: plan.name, description: plan.description, isSellable: "on", terms: "36" };
  const input = {
    ...about,
    categoryId: plan.categoryId,
    validFrom: stage.day(),
    prices: [price],
    acknowledgeDuplicate: "on",
  };
  const { id, versionId } = must(await createOffering(admin, createOfferingInput.parse(input)));
  const groups = plan.groups.map(({ name, family, isOptional }) => {
    const options = offerings.filter((each) => each.family === family && each.state === "launched").slice(0, 4);
    return {
      name,
      lower: isOptional ? 0 : 1,
      upper: 1,
      options: options.map(({ id: offeringId }) => ({ offeringId })),
    };
  });
  must(await setBundle(admin, setBundleInput.parse({ versionId, version: 2, groups })));
  for (const [index, to] of (["in_test", "active", "launched"] as const).entries())
    must(await moveOffering(admin, { versionId, version: 3 + index, to, statusReason: null }));
  const choices = groups.map((group) => group.options.map((option) => option.offeringId));
  return { id, versionId, name: plan.name, family: "package", monthlyMinor: 0, state: "launched", choices };
}
