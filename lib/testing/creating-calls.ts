/**
 * How every command is called that a form of the desk makes something new with: who sends it, and what has to be there for
 * it. What the form asks besides is filled in with something plausible. A new command has to be entered here.
 */

import { db } from "@/db/client";
import { ordersOf } from "@/lib/agreements/drafting/queries/draft-of";
import { setSigningPolicy } from "@/lib/agreements/signing/commands/set-signing-policy";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import { must } from "@/lib/kernel/result";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { createPosition } from "@/lib/parties/staff/commands/create-position";
import { createTeam } from "@/lib/parties/staff/commands/create-team";
import { purchaseReview } from "@/lib/purchasing/reviews/queries/purchase-review";
import { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import { agreementNow, customer, prepared, qualified, started } from "./agreements";
import { approvedAgreement } from "./approved-agreement";
import { channelOf, offeringOf } from "./channels";
import { draftedPlan, typicalPlan } from "./compensation";
import { hashSeenBy, opportunityOf, readyOpportunity, seenBy } from "./opportunities";
import type { PersonName } from "./people";
import type { Known } from "./plausible";
import { enteredPurchase, entry, signedPurchase } from "./purchases";
import { cellOf, publishedGuide, unique } from "./readiness";
import { complete, holder, readyToSign } from "./signing";
import { publishedClause, standardTerms } from "./terms";
import { as, people } from "./world";

type Call = { readonly by: PersonName; readonly about?: () => Promise<Known> };

const named = () => ({ name: unique("Made once") });
const noEnd = { validUntil: "" };
const ofCustomer = async () => ({ organisationId: (await customer("rep")).organisationId, ...named() });
const opportunityId = async () => ({
  opportunityId: await opportunityOf(await as("rep"), { name: unique("Pursuit") }),
});
const channelId = async () => ({ channelId: await channelOf(await as("salesDevelopment"), named()) });
const offeringId = async () => ({ offeringId: (await prepared()).offering.id });
const self = async (person: PersonName) => ({ personId: (await people())[person] });

async function draft() {
  const { id, lineId } = await started();
  return { id, lineId, version: (await agreementNow(id)).version };
}

async function orderOfDraft() {
  const { id, version } = await draft();
  const [order] = await ordersOf(db, id);
  return {
    id,
    version,
    orderId: order?.id,
    requestedStartOn: "",
    requestedCompletionOn: "",
    billingContactId: "",
    items: [],
  };
}

async function position() {
  const admin = await as("administrator");
  const { id: teamId } = must(await createTeam(admin, { name: unique("Team"), parentId: null }));
  const seat = { title: unique("Planner"), businessFunction: "administration", level: 1 } as const;
  return must(await createPosition(admin, { ...seat, teamId, reportsTo: null })).id;
}

async function decision() {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep, { name: unique("Pursuit") });
  return { id, factsHash: await hashSeenBy(rep, id), outcome: "advance" };
}

async function decided() {
  const { opportunityId: id } = await qualified();
  return { id, version: (await seenBy(await as("rep"), id)).view.row.version };
}

async function gap() {
  const { id: cellId } = await cellOf("order", ["information"]);
  return { cellId, kind: "information", endsOn: "2026-03-20", dueOn: "2026-03-20", ...(await self("purchasing")) };
}

export const creatingCalls: Readonly<Record<string, Call>> = {
  // Customers and staff
  createOrganisation: { by: "rep", about: async () => ({ ...named(), ownerId: (await people()).rep, parentId: "" }) },
  addSite: { by: "rep", about: ofCustomer },
  addContact: { by: "rep", about: ofCustomer },
  hirePerson: { by: "administrator" },
  grantRole: { by: "administrator", about: async () => ({ ...(await self("rep")), role: "auditor", ...noEnd }) },
  createTeam: { by: "administrator", about: async () => ({ ...named(), parentId: "" }) },
  createPosition: {
    by: "administrator",
    about: async () => ({
      reportsTo: "",
      teamId: must(await createTeam(await as("administrator"), { ...named(), parentId: null })).id,
    }),
  },
  fillPosition: {
    by: "administrator",
    about: async () => ({ positionId: await position(), ...(await self("auditor")), ...noEnd }),
  },
  // Opportunities
  createOpportunity: { by: "rep", about: ofCustomer },
  recordRequirement: { by: "rep", about: async () => ({ ...(await opportunityId()), metByItemId: "" }) },
  recordRisk: { by: "rep", about: opportunityId },
  addSolutionItem: {
    by: "rep",
    about: async () => ({
      ...(await opportunityId()),
      offeringVersionId: (await prepared()).offering.versionId,
      siteId: "",
    }),
  },
  decideOpportunity: { by: "rep", about: decision },
  reopenOpportunity: { by: "rep", about: decided },
  publishQualificationPolicy: {
    by: "administrator",
    about: async () => ({ basedOn: 1, reviewFrom: "40", pursueFrom: "60", managerAbove: { EUR: "500000" } }),
  },
  // Agreements
  startAgreement: {
    by: "rep",
    about: async () => ({ opportunityId: (await qualified()).opportunityId, channelId: "", termSetVersionId: "" }),
  },
  addLine: {
    by: "rep",
    about: async () => ({ ...(await draft()), offeringVersionId: (await prepared()).offering.versionId }),
  },
  addClause: { by: "rep", about: draft },
  addOrder: { by: "rep", about: orderOfDraft },
  changeOrder: { by: "rep", about: orderOfDraft },
  duplicateAgreement: { by: "rep", about: draft },
  sendForSignature: {
    by: "rep",
    about: async () => {
      const { id } = await approvedAgreement();
      return { agreementId: id };
    },
  },
  countersignAgreement: {
    by: "manager",
    about: async () => {
      const all = { countersignAbove: { EUR: 0 }, linkDays: 14, reminderDays: [3] };
      must(await setSigningPolicy(await as("administrator"), all));
      const sent = await readyToSign();
      must(await signAgreement(await holder(sent.token), await complete(sent)));
      return { requestId: sent.requestId, contentSha256: sent.contentSha256, typedName: "Marta Okafor" };
    },
  },
  // Terms, approval rules, absences
  writeClause: { by: "legal", about: async () => ({ code: "ONCE" }) },
  draftClauseText: { by: "legal", about: async () => ({ clauseId: (await publishedClause()).id, rank: 1 }) },
  createTermSet: { by: "legal", about: async () => named() },
  draftTermSetVersion: { by: "legal", about: async () => ({ termSetId: (await standardTerms()).termSetId }) },
  draftPolicyVersion: {
    by: "administrator",
    about: async () => ({ kind: "matrix", draftId: "", version: "", positionId: "", value: "1000" }),
  },
  delegateAuthority: { by: "manager", about: async () => ({ delegateId: (await people()).otherManager, cap: "" }) },
  // The catalogue
  createOffering: {
    by: "catalog",
    about: async () => ({
      ...named(),
      specificationId: "",
      categoryId: "",
      channelIds: [],
      prices: [],
      ...noEnd,
      state: "in_design",
    }),
  },
  createCategory: { by: "catalog", about: async () => ({ ...named(), parentId: "" }) },
  createSpecification: { by: "catalog", about: async () => named() },
  planRoadmapItem: { by: "catalog", about: async () => ({ offeringId: (await offeringOf("Dark fibre")).id }) },
  openCapacityPool: {
    by: "catalog",
    about: async () => ({ ...named(), offeringId: (await offeringOf("Rack space")).id }),
  },
  // Channels, prices, pay
  proposeChannel: {
    by: "salesDevelopment",
    about: async () => ({ ...named(), ownerId: (await people()).salesDevelopment }),
  },
  allowChannelOffering: {
    by: "salesDevelopment",
    about: async () => ({ ...(await channelId()), ...(await offeringId()), ...noEnd }),
  },
  draftPriceList: { by: "salesDevelopment", about: async () => ({ ...(await channelId()), basedOnId: "", ...noEnd }) },
  createCompensationPlan: { by: "salesDevelopment", about: async () => ({ ...typicalPlan, ...named() }) },
  draftNextPlan: { by: "salesDevelopment", about: async () => ({ planId: await plan() }) },
  assignPlan: {
    by: "salesDevelopment",
    about: async () => ({ planId: await plan(), ...(await self("otherRep")), ...noEnd }),
  },
  setTargets: {
    by: "salesDevelopment",
    about: async () => {
      const { id: categoryId } = must(await createCategory(await as("catalog"), { ...named(), parentId: null }));
      return { quarter: "2026-Q2", categoryId, ...(await self("rep")), seen: "0", was: "", amount: "1000" };
    },
  },
  // Purchasing
  enterPurchase: { by: "purchasing", about: entry },
  buyFromSupplier: {
    by: "purchasing",
    about: async () => ({ ...(await ofCustomer()), onBehalfOfId: "", oneTime: "100", monthly: "", termMonths: "12" }),
  },
  changePurchase: {
    by: "purchasing",
    about: async () => {
      const { id: orderId, version, items } = await enteredPurchase();
      return {
        orderId,
        version,
        itemId: items[0]?.id,
        siteId: items[0]?.siteId,
        quantity: 1,
        requestedOn: "2026-04-01",
        remove: "",
      };
    },
  },
  remarkOnPurchase: { by: "purchasing", about: async () => ({ orderId: (await enteredPurchase()).id, itemId: "" }) },
  signOffPurchase: {
    by: "purchasing",
    about: async () => {
      const { id: orderId } = await signedPurchase();
      const { contentHash } = await purchaseReview((await as("purchasing")).actor, orderId);
      return { orderId, contentHash, outcome: "approved" };
    },
  },
  openCell: { by: "purchasing", about: async () => ({ ...(await channelId()), form: "cart" }) },
  overrideCheck: { by: "director", about: gap },
  assignGap: { by: "purchasing", about: gap },
  draftGuide: { by: "purchasing", about: async () => ({ ...(await channelId()), ownerId: "" }) },
  startGuideVersion: { by: "purchasing", about: async () => ({ guideId: (await publishedGuide("cart")).guideId }) },
  markGuideRead: { by: "purchasing", about: async () => ({ id: (await publishedGuide("cart")).id }) },
  certifyPerson: { by: "purchasing", about: async () => self("purchasing") },
  putOnDuty: { by: "purchasing", about: async () => self("purchasing") },
  // Everybody's own
  saveView: { by: "rep", about: async () => named() },
};

async function plan(): Promise<string> {
  const { id, planId } = await draftedPlan({ name: unique("Plan") });
  must(await publishPlan(await as("salesDevelopment"), { id, version: 1, validFrom: "2026-03-02" }));
  return planId;
}
