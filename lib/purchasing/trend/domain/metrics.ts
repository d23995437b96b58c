/** The dictionary of the trend: what each figure says, of what, in which unit and from where. Screens show it behind "Why". */
export type Metric = {
  readonly name: string;
  readonly unit: "purchases" | "days" | "share" | "parties";
  readonly says: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
};

const orders = "The purchases themselves, by the day they were received (UTC).";
const stages = "The stages that purchases left, written in the transaction that moved them.";

export const metrics = {
  purchases: {
    name: "Purchases",
    unit: "purchases",
    says: "How many purchases were received in the period.",
    numerator: "Purchases received in the period that the filter lets through",
    denominator: "None: a count",
    source: orders,
  },
  share_of_type: {
    name: "Share",
    unit: "share",
    says: "Which part of the purchases is of this kind.",
    numerator: "Purchases of this form, direction, action or channel",
    denominator: "All purchases of the period that the filter lets through",
    source: orders,
  },
  gap_median: {
    name: "Time between purchases, median",
    unit: "days",
    says: "Half of the purchases came at most so many days after the same party's purchase before.",
    numerator: "Whole days since the party's purchase before, whenever that was",
    denominator: "Purchases by parties that had purchased before",
    source: "The days since the party's last purchase, kept with each purchase when it arrives.",
  },
  gap_p90: {
    name: "Time between purchases, 90 %",
    unit: "days",
    says: "Nine of ten purchases came at most so many days after the same party's purchase before.",
    numerator: "Whole days since the party's purchase before, whenever that was",
    denominator: "Purchases by parties that had purchased before",
    source: "The days since the party's last purchase, kept with each purchase when it arrives.",
  },
  repeat_rate: {
    name: "Repeat rate",
    unit: "share",
    says: "Which part of the parties purchased more than once in the period.",
    numerator: "Parties with two purchases or more in the period",
    denominator: "Parties with a purchase in the period",
    source: orders,
  },
  step_time: {
    name: "Time in a stage",
    unit: "days",
    says: "How long purchases stood in a stage before they went to the next; several stays of one purchase add up.",
    numerator: "Time between entering and leaving the stage, for each purchase",
    denominator: "Purchases that went this way",
    source: stages,
  },
  whole_time: {
    name: "Whole time",
    unit: "days",
    says: "How long a purchase took from its arrival to its end.",
    numerator: "Time from received to ended",
    denominator: "Purchases of the period that have ended; rejected ones are left out",
    source: orders,
  },
  variant: {
    name: "Way through the stages",
    unit: "purchases",
    says: "How many purchases went through exactly these stages in this order.",
    numerator: "Purchases with this sequence of stages so far",
    denominator: "All purchases of the period that the filter lets through",
    source: stages,
  },
  funnel: {
    name: "How far purchases came",
    unit: "share",
    says: "Which part of the purchases was accepted, started, delivered at least in part, and completed.",
    numerator: "Purchases that came at least so far",
    denominator: "All purchases of the period that the filter lets through",
    source: orders,
  },
  outcome: {
    name: "Outcome",
    unit: "purchases",
    says: "Where the purchases of the period stand today, and why those that came to nothing did.",
    numerator: "Purchases in this state, or with this cause",
    denominator: "None: a count",
    source: orders,
  },
} as const satisfies Record<string, Metric>;
export type MetricName = keyof typeof metrics;
