/** An entry of an opportunity's journal. Who else listens is told by `announce`. */
export const opportunityEvent = (
  opportunity: { readonly id: string; readonly number: string; readonly name: string },
  type: string,
  data: Readonly<Record<string, unknown>>,
  announce = false,
) => ({
  type: `opportunity.${type}`,
  stream: `opportunity:${opportunity.id}`,
  subject: { kind: "opportunity", id: opportunity.id, label: `${opportunity.number} ${opportunity.name}` },
  data,
  ...(announce ? { announce } : {}),
});

/** Where an opportunity is opened. */
export const opportunityHref = (id: string): string => `/qualification/${id}`;

const eventOf = { advance: "advanced", defer: "deferred", end: "ended", reopen: "reopened" } as const;

/** The entry of a decision, in the words of its outcome; every other module may listen. */
export const announcementOf = (
  opportunity: { readonly id: string; readonly number: string; readonly name: string },
  outcome: keyof typeof eventOf,
  data: Readonly<Record<string, unknown>>,
) => opportunityEvent(opportunity, eventOf[outcome], data, true);

/** What those are told who did not decide it themselves. */
export const decisionNotice = (
  opportunity: { readonly id: string; readonly number: string; readonly name: string },
  by: string,
  outcome: "advance" | "defer" | "end",
) => ({
  kind: "opportunity_decided",
  title: `${opportunity.number} ${opportunity.name}: ${by} decided to ${outcome} it`,
  href: opportunityHref(opportunity.id),
  subject: { kind: "opportunity", id: opportunity.id },
});
