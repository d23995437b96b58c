/**
 * How every query is asked about the records of somebody else. A new query has to be entered here: with its arguments, or
 * with the reason why nobody's record is at stake.
 */
import type { Actor } from "@/lib/kernel/actor";
import type { Desk, Thing } from "./two-desks";

/** The arguments after the actor. */
export type Asked = (desk: Desk, actor: Actor, pick: number) => readonly unknown[];

const one =
  (thing: Thing, ...rest: unknown[]): Asked =>
  (desk, _actor, pick) => [desk[thing][pick % Math.max(1, desk[thing].length)], ...rest];
const list: Asked = () => [{}, { size: 50 }];
const plain: Asked = () => [];
const time = new Date("2026-03-02T09:00:00Z");
const facts = {
  ...{ tcvMinor: 1, currency: "EUR", maxDiscountBps: 0, blendedDiscountBps: 0, termMonths: 12, clauseDeviation: 0 },
};

/** Asked with the other's ids, or without any: what comes back names nothing of theirs. */
export const questions: Readonly<Record<string, Asked>> = {
  signedCopy: one("agreement"),
  signedRecord: one("signatureRequest"),
  agreementRow: one("agreement"),
  agreement: one("agreement"),
  agreementsOf: one("customer"),
  agreementsMatching: list,
  everyAgreement: () => [{}, { by: "changed", descending: true }],
  agreementCount: () => [{}],
  agreementCounts: () => [[{}]],
  approvalImpact: one("agreement", []),
  choicesAround: one("customer"),
  "agreements/drafting comparedVersions": one("agreement", 1, 1),
  orderRequest: one("orderRequest"),
  orderRequestsOfAgreement: one("agreement"),
  signatureOfAgreement: one("agreement"),
  countersigners: () => [[]],
  signingPolicy: plain,
  startingChoices: plain,
  approvalFor: (desk, _actor, pick) => [
    { kind: "agreement", id: desk.agreement[pick % desk.agreement.length], contentHash: "a".repeat(64) },
  ],
  approvalPage: one("step"),
  approvalPreview: (desk, actor) => [
    { ...facts, organisationId: desk.customer[0], requesterId: actor.kind === "person" ? actor.id : "" },
  ],
  requestsAsked: list,
  orderPage: one("productOrder"),
  orderTimeline: one("productOrder"),
  orders: list,
  everyOrder: () => [{}],
  orderCount: () => [{}],
  "purchasing/orders ordersOf": one("customer"),
  changesOf: one("productOrder"),
  purchaseReview: one("productOrder"),
  filterChoices: () => [{}],
  qualifiedOpportunity: one("opportunity"),
  knownOfCustomer: one("customer"),
  opportunitiesMatching: () => [{}, { by: "changed", descending: true }, { size: 50 }, time],
  everyOpportunity: () => [{}, { by: "changed", descending: true }],
  opportunitiesOf: one("customer"),
  opportunityOwners: plain,
  opportunity: one("opportunity", time),
  offeringChoices: () => [""],
  qualificationPolicy: plain,
  scoreBands: plain,
  sitesOf: one("customer"),
  organisation: one("customer"),
  organisationTimeline: one("customer"),
  productsOf: one("customer"),
  customers: list,
  everyCustomer: () => [{}],
  customerCount: () => [{}],
  organisationsMatching: () => ["werft"],
  colleagues: plain,
  creditStatement: (desk) => [{ personId: desk.person[0], quarter: "2026-Q1" }],
  teamCredit: () => [{ quarter: "2026-Q1" }],
  targetGrid: () => [{ quarter: "2026-Q1" }],
};

/** Needs a permission that no seller has. */
export const notForSellers: readonly string[] = [
  ...["absences", "standsInFor", "policyVersions", "policyContent", "grantablePositions", "possibleRequesters"],
  ...["simulatedApproval", "requestsToChase", "stepsAwaiting", "awaitingByRule", "stepsDecided", "orgChart"],
  ...["position", "staffList", "staffPerson", "staffTimeline", "decisionsAwaiting", "changeImpact"],
  ...["compensationPlansNow", "compensationPlan", "planVersion", "simulatedPlan", "retirementPreview"],
];

const inventory = "offerings, prices, channels and terms are the company's: everybody who sells reads all of them";
/** Nobody's record is at stake; each with its reason. */
export const sharedByDesign: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...["offersNow", "clause", "clauseLibrary", "termSetList", "termSetPage", "exchangeRates", "availabilityOf"],
      ...["capacityPoolsHeld", "roadmap", "offeringsWithoutDate", "livingOfferings", "bundleChoice", "categoryTree"],
      ...["offerings/catalog comparedVersions", "configurables", "configurationChoices", "likelyDuplicates"],
      ...["offeringForSale", "offeringHistory", "offering", "offeringsMatching", "offeringsOnSale", "importDetail"],
      ...["everyOffering"],
      ...["importRowsOf", "importsRecent", "holdersOf", "likelySpecifications", "specificationHistory"],
      ...["specification", "specificationsMatching", "qualification/solutions itemPrice", "listedOfferings"],
      ...["channelExceptions", "channelRegister", "channelTimeline", "channel", "channelsForSale", "channelPrices"],
      ...["offeringsNamed", "priceListLines", "priceListRegister", "priceListRules", "priceListTimeline", "priceList"],
      ...["priceListsOf", "priceable"],
    ].map((name) => [name, inventory]),
  ),
  creditImpact:
    "takes the draft itself, which a query has read for this actor, and tells them of their own credit only",
  expectedCredit: "tells the asker of their own credit only, whoever else sells",
  ...Object.fromEntries(
    [
      ...["cover", "guide", "guides", "assignableColleagues", "cellTimeline", "gapsOf", "readinessBoard"],
      ...["readinessCell", "launchBlocksOf", "launchBlocksEverywhere"],
    ].map((name) => [name, "readiness is the company's: it says of channels, not of deals"]),
  ),
  offeringCount: inventory,
  purchaseTrend: "figures over the purchases that the caller may see, by the same condition as the list",
  possibleOwners: "names of colleagues who may own an opportunity",
  impactOf: "takes the draft itself, which a query has read for this actor",
  orderability: "takes the agreement itself, which a query has read for this actor",
  readiness: "takes the agreement itself, which a query has read for this actor",
  sendingFacts: "takes the agreement itself, which a query has read for this actor",
  decisionStanding: "takes the opportunity itself, which a query has read for this actor",
  decidersFor: "names who decides for a seller, which the organisation chart says to everybody in sales",
  signingPage: "for who holds the signing link",
  whatChangedSince: "for who holds the signing link",
  "agreements/drafting visible": "a condition, no answer",
  "purchasing/orders visible": "a condition, no answer",
  "qualification/opportunities visible": "a condition, no answer",
  matching: "a condition, no answer",
  siteUses: "part of closing a site, which authorizes; names what the asker may see by the conditions of the lists",
  enteredItems: "prices of the inventory for what is being entered",
};

/** Takes no actor and is asked by a page all the same; each with its reason. All others serve queries and commands only. */
export const withoutActor: Readonly<Record<string, string>> = {
  standingOfCopy: "whoever has the hash of a signed copy has the copy; the answer is one word",
  contentDifferences: "compares what two queries have read for this actor",
  trendTable: "lays out as rows what a query has read for this actor",
  signatoryOf: "takes a signing link, which is the right",
};
