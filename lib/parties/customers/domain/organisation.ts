/** What an organisation is to us. One organisation may become another: a prospect that signs is a customer. */
export const organisationKinds = ["prospect", "customer", "partner", "provider"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindNames: Record<OrganisationKind, string> = {
  prospect: "Prospect",
  customer: "Customer",
  partner: "Partner",
  provider: "Provider",
};

/** Importance to us. */
export const tiers = ["A", "B", "C"] as const;
export type Tier = (typeof tiers)[number];

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

/** Languages that letters to a contact may be written in. */
export const contactLanguages = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "cs"] as const;
export type ContactLanguage = (typeof contactLanguages)[number];
