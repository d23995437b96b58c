/** What an organisation is to us. One organisation may become another: a prospect that signs is a customer. */
export const organisationKinds = ["prospect", "customer", "partner", "provider"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The part a contact plays in a deal. */
export const contactRoles = [
  "decision_maker",
  "economic_buyer",
  "signatory",
  "evaluator",
  "influencer",
  "champion",
  "technical_contact",
  "billing_contact",
  "blocker",
] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactRoleNames: Record<ContactRole, string> = {
  decision_maker: "Decision maker",
  economic_buyer: "Economic buyer",
  signatory: "Signatory",
  evaluator: "Evaluator",
  influencer: "Influencer",
  champion: "Champion",
  technical_contact: "Technical contact",
  billing_contact: "Billing contact",
  blocker: "Blocker",
};
