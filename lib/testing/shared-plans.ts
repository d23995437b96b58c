/** Plans, policies, terms and guides that two people have open at once, for the journeys about who saves second. */
import { createTermSet } from "@/lib/agreements/terms/commands/create-term-set";
import { draftPolicyVersion } from "@/lib/approvals/policies/commands/draft-policy-version";
import { defaultGrants, defaultPolicy } from "@/lib/approvals/policies/domain/default-policy";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import { enterPurchaseInput } from "@/lib/purchasing/entry/inputs";
import { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import { publishGuide } from "@/lib/purchasing/guides/commands/publish-guide";
import { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import { remarkOnPurchase } from "@/lib/purchasing/reviews/commands/remark-on-purchase";
import { assignPlan } from "@/lib/sales-development/compensation/commands/assign-plan";
import { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import { launchedOffering } from "./catalogue";
import { liveChannel } from "./channels";
import { draftedPlan } from "./compensation";
import { customerOf, unheardOf } from "./desk";
import { purchaseNow } from "./purchases";
import { newcomer, proposedChannel } from "./shared-records";
import { as, now, people } from "./world";

const fresh = { draftId: null, version: null } as const;

/** There is one draft of the matrix at a time: this one, or the one that is there. */
export async function draftedMatrix(): Promise<void> {
  const grants = [...defaultGrants];
  const answer = await draftPolicyVersion(await as("administrator"), {
    ...{ kind: "matrix", ...fresh, note: "Another year" },
    grants,
  });
  if (!answer.ok && answer.refusal.reason !== "draft_exists") must(answer);
}

/** Rules that somebody else wrote. */
export async function draftedRules(): Promise<string> {
  const { rules, bands, ...figures } = defaultPolicy;
  const lists = { rules: [...rules], bands: [...bands] };
  const wanted = { kind: "policy", ...fresh, note: "Another year", ...figures, ...lists } as const;
  const answer = await draftPolicyVersion(await as("administrator"), wanted);
  if (!answer.ok && answer.refusal.reason === "draft_exists") return answer.refusal.draftId;
  return must(answer).id;
}

export const draftedTerms = async (): Promise<string> =>
  must(await createTermSet(await as("legal"), { name: `${unheardOf()} terms` })).versionId;

export const draftedPlanOfPay = () => draftedPlan({ name: `${unheardOf()} plan` });

/** In force, and somebody is paid by it. */
export async function assignedPlan(): Promise<string> {
  const ctx = await as("salesDevelopment");
  const { id, planId } = await draftedPlanOfPay();
  const validFrom = today(now());
  must(await publishPlan(ctx, { id, version: 1, validFrom }));
  must(await assignPlan(ctx, { planId, personId: await newcomer(), validFrom, validUntil: null }));
  return planId;
}

export async function watchedCell(): Promise<string> {
  const channelId = await proposedChannel();
  return must(await openCell(await as("purchasing"), { channelId, form: "agreement" })).id;
}

export async function draftedGuide() {
  const reviewOn = addDays(today(now()), 90);
  const content = { text: "1. Look", form: null, channelId: null, ownerId: (await people()).purchasing, reviewOn };
  return must(await draftGuide(await as("purchasing"), { title: `${unheardOf()} guide`, ...content }));
}

export async function guideInForce(): Promise<string> {
  const { id, guideId } = await draftedGuide();
  const owner = { ownerId: (await people()).purchasing, reviewOn: addDays(today(now()), 90) };
  must(await publishGuide(await as("purchasing"), { id, version: 1, ...owner }));
  return guideId;
}

/** A purchase of one thing, entered by hand. */
export async function directPurchase(state: "received" | "started"): Promise<string> {
  const ctx = await as("purchasing");
  const { versionId } = await launchedOffering({ name: `${unheardOf()} Line` });
  const { organisationId, siteId } = await customerOf("rep");
  const channelId = await liveChannel(await as("salesDevelopment"), `${unheardOf()} Partners`);
  const item = { action: "add", offeringVersionId: versionId, productId: null, siteId, quantity: 1, termMonths: 24 };
  const head = { organisationId, onBehalfOfId: null, requestedOn: null, currency: "EUR", form: "cart", channelId };
  const { orderId } = must(await enterPurchase(ctx, enterPurchaseInput.parse({ ...head, items: [item] })));
  if (state === "started") must(await startOrder(ctx, { orderId, version: (await purchaseNow(orderId)).version }));
  return orderId;
}

/** With a remark that nobody has resolved. */
export async function remarkedPurchase(): Promise<string> {
  const orderId = await directPurchase("received");
  const remark = { orderId, itemId: null, text: "Is the riser free?", blocking: true };
  must(await remarkOnPurchase(await as("purchasing"), remark));
  return orderId;
}
