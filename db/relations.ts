import { relations } from "drizzle-orm";
import * as t from "./schema/index";

/** Which rows belong to which, for reading a record with its parts in one statement: `db.query.agreements.findFirst({ with })`. */
export const organisationRelations = relations(t.organisations, ({ one, many }) => ({
  owner: one(t.people, { fields: [t.organisations.ownerId], references: [t.people.id] }),
  parent: one(t.organisations, { fields: [t.organisations.parentId], references: [t.organisations.id] }),
  contacts: many(t.contacts),
  sites: many(t.sites),
}));
export const contactRelations = relations(t.contacts, ({ one }) => ({
  organisation: one(t.organisations, { fields: [t.contacts.organisationId], references: [t.organisations.id] }),
}));
export const siteRelations = relations(t.sites, ({ one }) => ({
  organisation: one(t.organisations, { fields: [t.sites.organisationId], references: [t.organisations.id] }),
}));

export const agreementRelations = relations(t.agreements, ({ one, many }) => ({
  owner: one(t.people, { fields: [t.agreements.ownerId], references: [t.people.id] }),
  customer: one(t.organisations, { fields: [t.agreements.organisationId], references: [t.organisations.id] }),
  signatory: one(t.contacts, { fields: [t.agreements.signatoryContactId], references: [t.contacts.id] }),
  channel: one(t.channels, { fields: [t.agreements.channelId], references: [t.channels.id] }),
  terms: one(t.termSetVersions, { fields: [t.agreements.termSetVersionId], references: [t.termSetVersions.id] }),
  versions: many(t.agreementVersions),
  clauses: many(t.agreementClauses),
  lines: many(t.agreementLines),
  orders: many(t.agreementOrders),
  sellers: many(t.agreementSellers),
}));
export const agreementVersionRelations = relations(t.agreementVersions, ({ one }) => ({
  agreement: one(t.agreements, { fields: [t.agreementVersions.agreementId], references: [t.agreements.id] }),
  freezer: one(t.people, { fields: [t.agreementVersions.frozenBy], references: [t.people.id] }),
}));
export const agreementClauseRelations = relations(t.agreementClauses, ({ one }) => ({
  agreement: one(t.agreements, { fields: [t.agreementClauses.agreementId], references: [t.agreements.id] }),
  standard: one(t.clauseVersions, {
    fields: [t.agreementClauses.standardVersionId],
    references: [t.clauseVersions.id],
  }),
  chosen: one(t.clauseVersions, { fields: [t.agreementClauses.chosenVersionId], references: [t.clauseVersions.id] }),
}));
export const agreementLineRelations = relations(t.agreementLines, ({ one }) => ({
  agreement: one(t.agreements, { fields: [t.agreementLines.agreementId], references: [t.agreements.id] }),
}));
export const agreementOrderRelations = relations(t.agreementOrders, ({ one, many }) => ({
  agreement: one(t.agreements, { fields: [t.agreementOrders.agreementId], references: [t.agreements.id] }),
  items: many(t.agreementOrderLines),
}));
export const agreementOrderLineRelations = relations(t.agreementOrderLines, ({ one }) => ({
  order: one(t.agreementOrders, { fields: [t.agreementOrderLines.orderId], references: [t.agreementOrders.id] }),
  line: one(t.agreementLines, { fields: [t.agreementOrderLines.lineId], references: [t.agreementLines.id] }),
  site: one(t.sites, { fields: [t.agreementOrderLines.siteId], references: [t.sites.id] }),
}));
export const agreementSellerRelations = relations(t.agreementSellers, ({ one }) => ({
  agreement: one(t.agreements, { fields: [t.agreementSellers.agreementId], references: [t.agreements.id] }),
  person: one(t.people, { fields: [t.agreementSellers.personId], references: [t.people.id] }),
}));

export const termSetRelations = relations(t.termSets, ({ many }) => ({ versions: many(t.termSetVersions) }));
export const termSetVersionRelations = relations(t.termSetVersions, ({ one, many }) => ({
  set: one(t.termSets, { fields: [t.termSetVersions.termSetId], references: [t.termSets.id] }),
  clauses: many(t.termSetClauses),
  fallbacks: many(t.termSetFallbacks),
}));
export const termSetClauseRelations = relations(t.termSetClauses, ({ one }) => ({
  version: one(t.termSetVersions, {
    fields: [t.termSetClauses.termSetVersionId],
    references: [t.termSetVersions.id],
  }),
}));
export const termSetFallbackRelations = relations(t.termSetFallbacks, ({ one }) => ({
  version: one(t.termSetVersions, {
    fields: [t.termSetFallbacks.termSetVersionId],
    references: [t.termSetVersions.id],
  }),
  text: one(t.clauseVersions, { fields: [t.termSetFallbacks.clauseVersionId], references: [t.clauseVersions.id] }),
}));

export const approvalRequestRelations = relations(t.approvalRequests, ({ many }) => ({
  steps: many(t.approvalSteps),
}));
export const approvalStepRelations = relations(t.approvalSteps, ({ one, many }) => ({
  request: one(t.approvalRequests, { fields: [t.approvalSteps.requestId], references: [t.approvalRequests.id] }),
  decisions: many(t.approvalDecisions),
}));
export const approvalDecisionRelations = relations(t.approvalDecisions, ({ one }) => ({
  step: one(t.approvalSteps, { fields: [t.approvalDecisions.stepId], references: [t.approvalSteps.id] }),
}));

export const offeringRelations = relations(t.offerings, ({ one, many }) => ({
  head: one(t.offeringVersions, { fields: [t.offerings.headVersionId], references: [t.offeringVersions.id] }),
  roadmap: many(t.roadmapItems),
  pools: many(t.capacityPoolOfferings),
}));
export const offeringVersionRelations = relations(t.offeringVersions, ({ one, many }) => ({
  offering: one(t.offerings, { fields: [t.offeringVersions.offeringId], references: [t.offerings.id] }),
  category: one(t.categories, { fields: [t.offeringVersions.categoryId], references: [t.categories.id] }),
  specification: one(t.productSpecifications, {
    fields: [t.offeringVersions.specificationId],
    references: [t.productSpecifications.id],
  }),
  prices: many(t.offeringPrices),
  terms: many(t.offeringTerms),
  groups: many(t.bundleGroups),
}));
export const offeringPriceRelations = relations(t.offeringPrices, ({ one }) => ({
  version: one(t.offeringVersions, {
    fields: [t.offeringPrices.offeringVersionId],
    references: [t.offeringVersions.id],
  }),
}));
export const offeringTermRelations = relations(t.offeringTerms, ({ one }) => ({
  version: one(t.offeringVersions, {
    fields: [t.offeringTerms.offeringVersionId],
    references: [t.offeringVersions.id],
  }),
}));
export const bundleGroupRelations = relations(t.bundleGroups, ({ one, many }) => ({
  version: one(t.offeringVersions, { fields: [t.bundleGroups.offeringVersionId], references: [t.offeringVersions.id] }),
  options: many(t.bundleOptions),
}));
export const bundleOptionRelations = relations(t.bundleOptions, ({ one }) => ({
  group: one(t.bundleGroups, { fields: [t.bundleOptions.bundleGroupId], references: [t.bundleGroups.id] }),
  offering: one(t.offerings, { fields: [t.bundleOptions.offeringId], references: [t.offerings.id] }),
}));
export const specificationRelations = relations(t.productSpecifications, ({ many }) => ({
  characteristics: many(t.specificationCharacteristics),
}));
export const characteristicRelations = relations(t.specificationCharacteristics, ({ one }) => ({
  specification: one(t.productSpecifications, {
    fields: [t.specificationCharacteristics.specificationId],
    references: [t.productSpecifications.id],
  }),
}));
export const roadmapItemRelations = relations(t.roadmapItems, ({ one }) => ({
  offering: one(t.offerings, { fields: [t.roadmapItems.offeringId], references: [t.offerings.id] }),
}));
export const capacityPoolOfferingRelations = relations(t.capacityPoolOfferings, ({ one }) => ({
  offering: one(t.offerings, { fields: [t.capacityPoolOfferings.offeringId], references: [t.offerings.id] }),
  pool: one(t.capacityPools, { fields: [t.capacityPoolOfferings.poolId], references: [t.capacityPools.id] }),
}));

export const capacityPoolRelations = relations(t.capacityPools, ({ many }) => ({ holds: many(t.capacityHolds) }));
export const capacityHoldRelations = relations(t.capacityHolds, ({ one }) => ({
  pool: one(t.capacityPools, { fields: [t.capacityHolds.poolId], references: [t.capacityPools.id] }),
}));

export const channelRelations = relations(t.channels, ({ many }) => ({ priceLists: many(t.priceLists) }));
export const priceListRelations = relations(t.priceLists, ({ one }) => ({
  channel: one(t.channels, { fields: [t.priceLists.channelId], references: [t.channels.id] }),
}));

export const opportunityRelations = relations(t.opportunities, ({ one, many }) => ({
  organisation: one(t.organisations, {
    fields: [t.opportunities.organisationId],
    references: [t.organisations.id],
  }),
  owner: one(t.people, { fields: [t.opportunities.ownerId], references: [t.people.id] }),
  asker: one(t.people, { fields: [t.opportunities.requestedBy], references: [t.people.id] }),
  decision: one(t.gateDecisions, { fields: [t.opportunities.decisionId], references: [t.gateDecisions.id] }),
  decisions: many(t.gateDecisions, { relationName: "of" }),
  items: many(t.solutionItems),
  assessments: many(t.assessments),
  requirements: many(t.requirements),
  risks: many(t.opportunityRisks),
}));
export const gateDecisionRelations = relations(t.gateDecisions, ({ one }) => ({
  opportunity: one(t.opportunities, {
    fields: [t.gateDecisions.opportunityId],
    references: [t.opportunities.id],
    relationName: "of",
  }),
  decider: one(t.people, { fields: [t.gateDecisions.decidedBy], references: [t.people.id] }),
}));
export const solutionItemRelations = relations(t.solutionItems, ({ one }) => ({
  opportunity: one(t.opportunities, { fields: [t.solutionItems.opportunityId], references: [t.opportunities.id] }),
}));
export const assessmentRelations = relations(t.assessments, ({ one }) => ({
  opportunity: one(t.opportunities, { fields: [t.assessments.opportunityId], references: [t.opportunities.id] }),
  assessor: one(t.people, { fields: [t.assessments.assessedBy], references: [t.people.id] }),
}));
export const requirementRelations = relations(t.requirements, ({ one }) => ({
  opportunity: one(t.opportunities, { fields: [t.requirements.opportunityId], references: [t.opportunities.id] }),
}));
export const riskRelations = relations(t.opportunityRisks, ({ one }) => ({
  opportunity: one(t.opportunities, { fields: [t.opportunityRisks.opportunityId], references: [t.opportunities.id] }),
}));
