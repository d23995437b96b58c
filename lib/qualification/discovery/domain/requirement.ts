/** What a prospect may need, by domain: the checklist against which the breadth of a discovery is measured. */
export const requirementDomains = [
  "sites",
  "bandwidth",
  "security",
  "service_level",
  "migration",
  "billing",
  "support",
  "legal",
  "data_location",
  "integration",
  "devices",
  "term",
  "growth",
] as const;
export type RequirementDomain = (typeof requirementDomains)[number];

export const domainTexts: Record<RequirementDomain, { readonly name: string; readonly question: string }> = {
  sites: { name: "Sites", question: "Which sites, and which come or go within the term?" },
  bandwidth: { name: "Bandwidth and quality", question: "How much bandwidth, and what delay is still good enough?" },
  security: { name: "Security", question: "Which rules on security do they have to follow?" },
  service_level: { name: "Service level", question: "How long may it be down, and what happens then?" },
  migration: { name: "Migration", question: "What runs today, and how and when is it moved?" },
  billing: { name: "Billing", question: "Who gets which invoice, and how?" },
  support: { name: "Support", question: "At which hours and in which languages do they need help?" },
  legal: { name: "Legal", question: "Which terms of their own do they insist on?" },
  data_location: { name: "Data location", question: "Where may their data be kept?" },
  integration: { name: "Integration", question: "Which of their systems does it talk to?" },
  devices: { name: "Devices", question: "Which devices stay, and who looks after them?" },
  term: { name: "Term", question: "For how long would they bind themselves?" },
  growth: { name: "Growth", question: "What will they need in two years?" },
};

/** MoSCoW. */
export const priorities = ["must", "should", "could", "wont"] as const;
export type Priority = (typeof priorities)[number];
export const priorityNames: Record<Priority, string> = {
  must: "Must",
  should: "Should",
  could: "Could",
  wont: "Won't",
};

export const fitClasses = [
  "unknown",
  "standard",
  "configuration",
  "customisation",
  "roadmap",
  "partner",
  "not_met",
] as const;
export type FitClass = (typeof fitClasses)[number];
export const fitNames: Record<FitClass, string> = {
  unknown: "Not yet known",
  standard: "Standard",
  configuration: "Configuration",
  customisation: "Customisation",
  roadmap: "Roadmap",
  partner: "Partner",
  not_met: "Not met",
};

export type RequirementState = {
  readonly domain: RequirementDomain;
  readonly priority: Priority;
  readonly fit: FitClass;
};

export type Coverage = {
  /** Domains that were asked about or that do not apply, of all of them. */
  readonly covered: number;
  readonly domains: number;
  /** Requirements whose fit is known, of all. */
  readonly answered: number;
  readonly requirements: number;
  readonly mustsUnmet: number;
  readonly toAsk: readonly RequirementDomain[];
};

/** How broad and how deep the discovery went. A domain nobody asked about looks different from one that does not apply. */
export function coverage(
  requirements: readonly RequirementState[],
  doNotApply: readonly RequirementDomain[],
): Coverage {
  const asked = new Set([...requirements.map((each) => each.domain), ...doNotApply]);
  return {
    covered: asked.size,
    domains: requirementDomains.length,
    answered: requirements.filter((each) => each.fit !== "unknown").length,
    requirements: requirements.length,
    mustsUnmet: requirements.filter((each) => each.priority === "must" && each.fit === "not_met").length,
    toAsk: requirementDomains.filter((domain) => !asked.has(domain)),
  };
}
