/** What the evidence page of the printed copy says, in rows of two columns. Nothing here is a claim about the law. */
export type EvidenceSignature = {
  readonly party: "customer" | "provider";
  readonly name: string;
  readonly title: string | null;
  readonly typedName: string;
  readonly statement: string;
  readonly identityLevel: "L1" | "account";
  readonly keyTerms: readonly { readonly number: string; readonly title: string }[];
  readonly confirmedOrders: readonly number[];
  readonly leftOutOrders: readonly number[];
  readonly consentVersion: string | null;
  readonly consentSha256: string | null;
  readonly consentedAt: Date | null;
  readonly codeSentAt: Date | null;
  readonly contentSha256: string;
  readonly bindingSha256: string;
  readonly address: string | null;
  readonly agent: string | null;
  readonly at: Date;
};

export type EvidenceRow = readonly [name: string, value: string];

const levels = {
  L1: "Personal link by e-mail, and a one-time code by e-mail (level L1)",
  account: "Signed in with an account of the provider",
};
/** To the millisecond in UTC, as it was hashed. */
const moment = (at: Date) => at.toISOString().replace("T", " ").replace("Z", " UTC");
const numbers = (orders: readonly number[]) => (orders.length > 0 ? orders.join(", ") : "none");

export function evidenceOf(signature: EvidenceSignature): readonly EvidenceRow[] {
  const said = (name: string, value: string | null): EvidenceRow[] => (value ? [[name, value]] : []);
  const isCustomer = signature.party === "customer";
  const consent =
    signature.consentVersion && signature.consentedAt
      ? `Text ${signature.consentVersion}, given ${moment(signature.consentedAt)}`
      : null;
  const confirmed = signature.keyTerms.map(({ number, title }) => `${number} ${title}`).join("; ");
  return [
    ["Signed by", [signature.name, signature.title].filter(Boolean).join(", ")],
    ["Name as typed", signature.typedName],
    ["With the words", signature.statement],
    ["Signed at", moment(signature.at)],
    ["Identified by", levels[signature.identityLevel]],
    ...said("Code sent at", signature.codeSentAt && moment(signature.codeSentAt)),
    ...said("Consent to sign electronically", consent),
    ...said("SHA-256 of the consent", signature.consentSha256),
    ...said("Key terms confirmed one by one", confirmed),
    ...(isCustomer ? ([["Orders confirmed", numbers(signature.confirmedOrders)]] as const) : []),
    ...(isCustomer ? ([["Orders left out", numbers(signature.leftOutOrders)]] as const) : []),
    ...said("Network address", signature.address),
    ...said("Browser", signature.agent),
    ["SHA-256 of the content shown", signature.contentSha256],
    ["SHA-256 of what binds", signature.bindingSha256],
  ];
}
