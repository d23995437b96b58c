type About = { readonly id: string; readonly number: string; readonly title: string };

const announced = ["agreement.approved", "agreement.submitted", "agreement.withdrawn"];

/** What happened to an agreement, as the journal keeps it. Those that other modules react to are announced. */
export const agreementEvent = (
  type: `agreement.${string}`,
  agreement: About,
  data: Readonly<Record<string, unknown>> = {},
) => ({
  type,
  stream: `agreement:${agreement.id}`,
  subject: { kind: "agreement", id: agreement.id, label: `${agreement.number} ${agreement.title}` },
  data: { agreementId: agreement.id, number: agreement.number, ...data },
  announce: announced.includes(type),
});
