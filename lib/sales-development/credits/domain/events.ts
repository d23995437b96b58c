/**
 * Each person's credit is one chain of the journal. It says what was credited and why, never how much it pays: those who
 * read the journal have no right to somebody's pay.
 */
export const creditEvent = (
  type: "credit.given" | "credit.taken_back",
  line: { readonly id: string; readonly personId: string; readonly agreementNumber: string },
  data: Readonly<Record<string, unknown>>,
) => ({
  type,
  stream: `credit:${line.personId}`,
  subject: { kind: "credit_line", id: line.id, label: line.agreementNumber },
  data: { personId: line.personId, agreement: line.agreementNumber, ...data },
});
