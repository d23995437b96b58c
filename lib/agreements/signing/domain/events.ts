/** What a signature writes into the agreement's journal, in one chain per agreement. */
type Subject = { readonly id: string; readonly number: string };

export const agreementEvent = (agreement: Subject, type: string, data: Readonly<Record<string, unknown>>) => ({
  type,
  stream: `agreement:${agreement.id}`,
  subject: { kind: "agreement", id: agreement.id, label: agreement.number },
  data,
});

/** Other modules react to it. */
export const announced = (agreement: Subject, type: string, data: Readonly<Record<string, unknown>>) => ({
  ...agreementEvent(agreement, type, { agreementId: agreement.id, number: agreement.number, ...data }),
  announce: true,
});
