/**
 * The eight factors that an opportunity is weighed by. Every scale runs the same way: 0 speaks against the pursuit, 5 for
 * it, so that a high score is always good news. "Unknown" is not a value: it is the lack of one.
 */
export const factors = [
  "risk",
  "effort_to_win",
  "size_of_development",
  "resources",
  "financing",
  "commitment",
  "strategic_importance",
  "wider_application",
] as const;
export type Factor = (typeof factors)[number];

/** The best value on the scale of a factor. */
export const bestValue = 5;

export type FactorText = {
  readonly name: string;
  /** What to ask to turn the unknown into a value. */
  readonly question: string;
  readonly worst: string;
  readonly best: string;
};

export const factorTexts: Record<Factor, FactorText> = {
  risk: {
    name: "Risk",
    question: "What could go wrong in this deal, how likely is it, and what would it cost us?",
    worst: "Could cost more than the deal earns",
    best: "Nothing beyond everyday business",
  },
  effort_to_win: {
    name: "Effort to win",
    question: "How many days of whose time will it take until they decide, and is there a tender to answer?",
    worst: "Months of a bid team",
    best: "A few hours of one seller",
  },
  size_of_development: {
    name: "Size of development",
    question: "Which of their requirements do we not meet today, and how much would we have to build?",
    worst: "Mostly to be built",
    best: "Everything is in the catalogue",
  },
  resources: {
    name: "Resources",
    question: "Are the people and the equipment for delivery free when they need it?",
    worst: "Nobody is free before they need it",
    best: "Free and named",
  },
  financing: {
    name: "Financing",
    question: "Is their budget approved, and who pays for what has to be bought or built first?",
    worst: "No budget, and we would pay first",
    best: "Budget approved, they pay as we deliver",
  },
  commitment: {
    name: "Commitment",
    question: "What term and volume would they bind themselves to, and who of them stands for it?",
    worst: "May leave at any time",
    best: "Long term, volume agreed, sponsor named",
  },
  strategic_importance: {
    name: "Strategic importance",
    question: "Which of this year's aims does winning this customer serve, and how?",
    worst: "Serves none of our aims",
    best: "A named target of this year",
  },
  wider_application: {
    name: "Wider application",
    question: "Who else asked for the same, and could we sell them what we make here?",
    worst: "Of use to nobody else",
    best: "Several customers wait for it",
  },
};
