import { ok, type Result, refuse } from "../../../kernel/result";
import { type CodeRefusal, checkCode, type SigningCode } from "../../codes/domain/signing-code";
import { type AgreementContent, bindingContent, contentHash, keyTerms } from "../../drafting/domain/content";
import {
  awaitsCustomer,
  canAct,
  type LinkState,
  type SignatureRequestState,
  type SignerState,
} from "./signature-request";

/** Everything the decision needs, read under locks: nothing a browser sent is believed except what it confirms. */
export type Ceremony = {
  readonly link: { readonly state: LinkState; readonly expiresAt: Date; readonly closedAt: Date | null };
  readonly signer: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly state: SignerState;
    readonly turn: number;
    readonly decidedAt: Date | null;
    readonly consented: boolean;
  };
  readonly request: {
    readonly id: string;
    readonly state: SignatureRequestState;
    readonly closedAt: Date | null;
    readonly contentSha256: string;
    /** True when the agreement moved on to another version after this was sent. */
    readonly outdated: boolean;
  };
  readonly waitingFor: readonly string[];
  readonly openQuestions: number;
  readonly content: AgreementContent;
};

export type CeremonyRefusal =
  | { readonly reason: "link_expired"; readonly at: string }
  | { readonly reason: "link_replaced"; readonly email: string }
  | { readonly reason: "link_revoked" }
  | { readonly reason: "already_signed"; readonly at: string }
  | { readonly reason: "request_closed"; readonly state: SignatureRequestState; readonly at: string | null }
  | { readonly reason: "not_your_turn"; readonly before: readonly string[] }
  | { readonly reason: "version_changed" };

/** Whether this link still opens the ceremony for its signer. The order is that of what a person should be told first. */
export function openCeremony(c: Ceremony, at: Date): Result<null, CeremonyRefusal> {
  if (c.signer.state === "signed") return refuse("already_signed", { at: (c.signer.decidedAt ?? at).toISOString() });
  if (c.request.state === "superseded" || c.request.outdated) return refuse("version_changed");
  if (c.link.state === "rotated") return refuse("link_replaced", { email: c.signer.email });
  if (
    c.request.state === "expired" ||
    c.link.state === "expired" ||
    (awaitsCustomer(c.request.state) && at >= c.link.expiresAt)
  )
    return refuse("link_expired", { at: c.link.expiresAt.toISOString() });
  if (c.request.state === "revoked" || c.link.state === "revoked") return refuse("link_revoked");
  if (!awaitsCustomer(c.request.state))
    return refuse("request_closed", { state: c.request.state, at: c.request.closedAt?.toISOString() ?? null });
  if (c.signer.state === "waiting_turn") return refuse("not_your_turn", { before: c.waitingFor });
  if (!canAct(c.signer.state)) return refuse("request_closed", { state: c.request.state, at: null });
  return ok(null);
}

export type Posted = {
  readonly contentSha256: string;
  readonly typedName: string | null;
  readonly code: string | null;
  /** Numbers of the clauses ticked. */
  readonly keyTerms: readonly string[];
  /** Numbers of the orders ticked. */
  readonly orders: readonly number[];
};

export type Missing =
  | { readonly what: "consent" }
  | { readonly what: "open_question"; readonly count: number }
  | { readonly what: "key_term"; readonly number: string; readonly title: string }
  | { readonly what: "typed_name" };

export type SignRefusal =
  | CeremonyRefusal
  | CodeRefusal
  | { readonly reason: "not_complete"; readonly missing: readonly Missing[] }
  | { readonly reason: "unknown_order"; readonly orders: readonly number[] };

/** What a signature says, before it is stored. */
export type Signed = {
  readonly codeId: string;
  readonly typedName: string;
  readonly buttonText: string;
  readonly keyTerms: readonly { readonly number: string; readonly title: string }[];
  readonly confirmedOrders: readonly number[];
  readonly leftOutOrders: readonly number[];
  readonly contentSha256: string;
  /** Hash of what binds: the content with the confirmed orders only. */
  readonly bindingSha256: string;
};

export const signButton = (content: Pick<AgreementContent, "number" | "version" | "customer">): string =>
  `I have read ${content.number} version ${content.version} and sign it for ${content.customer.name}`;

export function missingFrom(c: Ceremony, posted: Posted): Missing[] {
  const unticked = keyTerms(c.content).filter((clause) => !posted.keyTerms.includes(clause.number));
  return [
    ...(c.signer.consented ? [] : [{ what: "consent" } as const]),
    ...(c.openQuestions > 0 ? [{ what: "open_question", count: c.openQuestions } as const] : []),
    ...unticked.map((clause) => ({ what: "key_term", number: clause.number, title: clause.title }) as const),
    ...(posted.typedName && posted.typedName.length >= 2 ? [] : [{ what: "typed_name" } as const]),
  ];
}

/** A signatory signs what is current, on their turn, with everything confirmed and the code from their own mailbox. */
export function sign(
  c: Ceremony,
  posted: Posted,
  code: SigningCode | undefined,
  { secret, at }: { readonly secret: string; readonly at: Date },
): Result<Signed, SignRefusal> {
  const open = openCeremony(c, at);
  if (!open.ok) return open;
  if (posted.contentSha256 !== c.request.contentSha256 || contentHash(c.content) !== c.request.contentSha256)
    return refuse("version_changed");
  const known = c.content.orders.map((order) => order.no);
  const unknown = posted.orders.filter((no) => !known.includes(no));
  if (unknown.length > 0) return refuse("unknown_order", { orders: unknown });
  const missing = missingFrom(c, posted);
  if (missing.length > 0) return refuse("not_complete", { missing });
  const right = checkCode(code, posted.code, secret, at);
  if (!right.ok) return right;
  const confirmedOrders = known.filter((no) => posted.orders.includes(no));
  return ok({
    codeId: right.value.id,
    typedName: posted.typedName ?? "",
    buttonText: signButton(c.content),
    keyTerms: keyTerms(c.content).map(({ number, title }) => ({ number, title })),
    confirmedOrders,
    leftOutOrders: known.filter((no) => !confirmedOrders.includes(no)),
    contentSha256: c.request.contentSha256,
    bindingSha256: contentHash(bindingContent(c.content, confirmedOrders)),
  });
}

type Evidence = {
  readonly id: string;
  readonly at: Date;
  readonly from: { readonly address: string; readonly agent: string } | undefined;
};
type Signing = {
  readonly agreement: { readonly id: string };
  readonly request: { readonly id: string };
  readonly signer: { readonly id: string; readonly name: string; readonly title: string | null };
  readonly consent: { readonly consentVersion: string; readonly consentSha256: string; readonly at: Date } | undefined;
  readonly code: { readonly createdAt: Date } | undefined;
};

/** The row of evidence: what was shown and done, from where and when by our clock. */
export const customerSignature = (of: Signing, signed: Signed, { id, at, from }: Evidence) => ({
  id,
  requestId: of.request.id,
  agreementId: of.agreement.id,
  party: "customer" as const,
  signerId: of.signer.id,
  name: of.signer.name,
  title: of.signer.title,
  typedName: signed.typedName,
  contentSha256: signed.contentSha256,
  bindingSha256: signed.bindingSha256,
  identityLevel: "L1" as const,
  statement: signed.buttonText,
  keyTerms: [...signed.keyTerms],
  confirmedOrders: [...signed.confirmedOrders],
  leftOutOrders: [...signed.leftOutOrders],
  consentVersion: of.consent?.consentVersion ?? null,
  consentSha256: of.consent?.consentSha256 ?? null,
  consentedAt: of.consent?.at ?? null,
  codeSentAt: of.code?.createdAt ?? null,
  address: from?.address ?? null,
  agent: from?.agent ?? null,
  at,
});

/** Orders that bind: those that every signatory of the customer confirmed. */
export const confirmedByAll = (
  signed: readonly { readonly party: "customer" | "provider"; readonly confirmedOrders: readonly number[] }[],
  content: AgreementContent,
): number[] => {
  const customers = signed.filter((one) => one.party === "customer");
  return content.orders
    .map((order) => order.no)
    .filter((no) => customers.every((one) => one.confirmedOrders.includes(no)));
};

/** Ours: of the same content, with the orders that the customer confirmed. */
export function providerSignature(
  of: {
    readonly agreement: { readonly id: string };
    readonly request: { readonly id: string; readonly contentSha256: string };
    readonly content: AgreementContent;
    readonly customers: Parameters<typeof confirmedByAll>[0];
  },
  by: { readonly id: string; readonly name: string },
  { id, at, from, typedName }: Evidence & { readonly typedName: string },
) {
  const { number, version, provider } = of.content;
  const confirmedOrders = confirmedByAll(of.customers, of.content);
  return {
    id,
    requestId: of.request.id,
    agreementId: of.agreement.id,
    party: "provider" as const,
    personId: by.id,
    name: by.name,
    title: null,
    typedName,
    contentSha256: of.request.contentSha256,
    bindingSha256: contentHash(bindingContent(of.content, confirmedOrders)),
    identityLevel: "account" as const,
    statement: `I have read ${number} version ${version} and sign it for ${provider.name}`,
    keyTerms: [],
    confirmedOrders,
    leftOutOrders: of.content.orders.map((order) => order.no).filter((no) => !confirmedOrders.includes(no)),
    address: from?.address ?? null,
    agent: from?.agent ?? null,
    at,
  };
}
