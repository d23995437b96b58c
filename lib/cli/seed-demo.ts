/** The demo company. */
import { establishStandardTerms } from "@/lib/agreements/terms/commands/establish-standard-terms";
import { seedApprovalPolicy } from "@/lib/approvals/policies/commands/seed-approval-policy";
import { must } from "@/lib/kernel/result";
import { openAccounts } from "./demo/accounts";
import { planAvailability } from "./demo/availability";
import { buildBundles } from "./demo/bundles";
import { buildCatalogue } from "./demo/catalogue";
import { hireStaff } from "./demo/company";
import { cancelOneOrder, closeBooks, openCompensation } from "./demo/compensation";
import { playHistory } from "./demo/history";
import { openMarket } from "./demo/market";
import { assignGaps, prepareReadiness } from "./demo/readiness";
import { Stage } from "./demo/stage";

const beginning = new Date("2025-05-05T06:00:00Z");
const today = new Date("2026-11-20T17:00:00Z");

/** How many opportunities the eighteen months hold. */
const deals = 150;

/**
 * Fills an empty, migrated database by way of the product's commands: 40 staff, 60 customers, 120 offerings, and eighteen
 * months of deals in every state. The same on every machine, but for ids and signing codes.
 */
export async function seedDemo(onProgress: (what: string) => void = () => undefined): Promise<void> {
  const stage = new Stage(beginning);
  try {
    onProgress("hiring 40 people");
    await hireStaff(stage);
    onProgress("writing terms and policies");
    must(await seedApprovalPolicy(await stage.as("administrator"), await stage.as("administrator-2")));
    await establishStandardTerms(await stage.as("legal-head"));
    onProgress("entering 60 customers");
    const accounts = await openAccounts(stage);
    onProgress("building 120 offerings");
    const single = await buildCatalogue(stage);
    const offerings = [...single, ...(await buildBundles(stage, single))];
    await openMarket(stage);
    await openCompensation(stage);
    await prepareReadiness(stage);
    await stage.settle();
    const catalogue = offerings.filter(({ state }) => state === "launched");
    await playHistory({ stage, accounts, catalogue }, today, deals, (done) => {
      if (done % 100 === 0) onProgress(`playing eighteen months of deals, step ${done}`);
    });
    await planAvailability(stage, offerings);
    await assignGaps(stage);
    await stage.settle();
    await cancelOneOrder(stage);
    await stage.settle();
    await closeBooks(stage);
    await stage.post();
  } finally {
    stage.close();
  }
}
