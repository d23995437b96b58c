import { formatBps } from "@/lib/kernel/money";
import { plural } from "@/lib/kernel/text";

type Data = Readonly<Record<string, unknown>>;
const words = (value: unknown) => (value === null || value === undefined || value === "" ? "nothing" : String(value));
const text = (data: Data, name: string) => String(data[name] ?? "");

const fields: Readonly<Record<string, string>> = {
  title: "title",
  startsOn: "start",
  termMonths: "term",
  validUntil: "validity",
  signatoryContactId: "signatory",
  sendWhenApproved: "sending",
};

function lineChange(data: Data): string {
  const from = (data.from ?? {}) as Data;
  const to = (data.to ?? {}) as Data;
  const said = Object.keys(to).map((field) => {
    if (field === "discountBps") return `discount ${formatBps(Number(from[field]))} → ${formatBps(Number(to[field]))}`;
    if (field === "discountReason") return `reason of the discount: ${words(to[field])}`;
    return `${field === "termMonths" ? "term" : field} ${words(from[field])} → ${words(to[field])}`;
  });
  return `changed ${text(data, "offering")}: ${said.join(", ")}`;
}

/** What each entry says; a test reads the commands and asks for a sentence for every type that they record. */
export const told: Readonly<Record<string, (data: Data) => string>> = {
  "agreement.started": (data) =>
    `started it with ${plural(Number(data.lines ?? 0), "line")} on ${text(data, "termSet")}`,
  "agreement.duplicated": (data) => `copied it from ${text(data, "copiedFrom")}`,
  "agreement.header_changed": (data) =>
    `changed ${Object.keys((data.to ?? {}) as Data)
      .map((name) => fields[name] ?? name)
      .join(", ")}`,
  "agreement.line_added": (data) => `added ${text(data, "quantity")} × ${text(data, "offering")}`,
  "agreement.line_changed": lineChange,
  "agreement.line_configured": (data) => `configured ${text(data, "offering")}`,
  "agreement.line_removed": (data) => `removed ${text(data, "offering")}`,
  "agreement.repriced": (data) =>
    `took today’s prices for ${plural(Array.isArray(data.lines) ? data.lines.length : 0, "line")}`,
  "agreement.clause_positioned": (data) =>
    `took “${text(data, "clause")}” from ${text(data, "from")} to ${text(data, "to")}${data.reason ? `: ${text(data, "reason")}` : ""}`,
  "agreement.clause_added": (data) => `added the clause “${text(data, "clause")}”: ${text(data, "reason")}`,
  "agreement.clause_dropped": (data) => `dropped the clause “${text(data, "clause")}”`,
  "agreement.credit_split": (data) => `divided the credit${shares(data.to)}`,
  "agreement.terms_adopted": (data) => `adopted version ${text(data, "to")} of the terms`,
  "agreement.order_added": (data) => `added the order “${text(data, "name")}”`,
  "agreement.order_changed": (data) => `changed the order “${text(data, "name")}”`,
  "agreement.order_removed": (data) => `removed the order “${text(data, "name")}”`,
  "agreement.submitted": (data) => `submitted version ${text(data, "n")}`,
  "agreement.approved": (data) =>
    data.decision === "not_required"
      ? "recorded that no approval is needed"
      : `recorded the approval of version ${text(data, "n")}`,
  "agreement.returned": (data) =>
    `recorded that version ${text(data, "n")} was returned${data.reason ? `: ${text(data, "reason")}` : ""}`,
  "agreement.rejected": (data) =>
    `recorded that version ${text(data, "n")} was rejected${data.reason ? `: ${text(data, "reason")}` : ""}`,
  "agreement.recalled": (data) => `took version ${text(data, "n")} back`,
  "agreement.reopened": (data) => `went on as version ${text(data, "n")}`,
  "agreement.withdrawn": (data) => `withdrew it: ${text(data, "reason")}`,
  "agreement.sent": (data) => `sent version ${text(data, "version")} for signature${named(data.to, " to ")}`,
  "agreement.sending_held": () => "could not send it yet",
  "agreement.signed": () => "signed",
  "agreement.countersignature_asked": () => "asked for the countersignature",
  "agreement.countersigned": () => "countersigned",
  "agreement.executed": () => "put it in force: every signature is there",
  "agreement.declined": (data) => `declined to sign: ${text(data, "statement")}`,
  "agreement.change_asked": (data) => `asked for a change: ${text(data, "statement")}`,
  "agreement.copy_produced": () => "made the signed copy for both sides",
  "signature.invited": (data) =>
    data.how === "replacement" ? `sent ${text(data, "name")} a new link` : `invited ${text(data, "name")} to sign`,
  "signature.reminded": (data) => `reminded ${text(data, "name")}`,
  "signature.consented": () => "agreed to sign electronically",
  "signature.code_sent": (data) => `had a code sent to ${text(data, "email")}`,
  "signature.revoked": (data) => `took the signing link back${data.reason ? `: ${text(data, "reason")}` : ""}`,
  "signature.expired": () => "closed the signature: the offer’s time is over",
  "signature.superseded": () => "closed the signature: a new version replaces it",
  "signature.link_asked": () => "asked for a new link",
  "signature.copy_collected": () => "collected the signed copy",
  "signature.question_asked": (data) => `asked: ${text(data, "question")}`,
  "signature.question_answered": (data) => `answered: ${text(data, "answer")}`,
  "signature.question_withdrawn": () => "took the question back",
  "order.released": (data) => `passed the order “${text(data, "name")}” on`,
  "order.acknowledged": (data) => `noted that the order was taken as ${text(data, "productOrderId")}`,
  "order.rejection_recorded": (data) =>
    `noted that order ${text(data, "orderNo")} was rejected: ${text(data, "rejection")}`,
  "order.delivery_failed": (data) => `could not pass order ${text(data, "orderNo")} on, and tries again`,
  "order.undeliverable": (data) =>
    `gave up passing order ${text(data, "orderNo")} on after ${plural(Number(data.attempts), "attempt")}: ${text(data, "lastError")}`,
  "order.redriven": (data) => `passed order ${text(data, "orderNo")} on again`,
};

/** Who it concerns, after a word: " to Anneke Abelin and Björn Falkner". */
const named = (people: unknown, before: string): string =>
  Array.isArray(people) && people.length > 0
    ? before + listOf.format(people.map((person: { name?: unknown }) => String(person.name)))
    : "";
/** ": Rosa Lindqvist 75 %, Ravi Menon 25 %". */
const shares = (to: unknown): string =>
  Array.isArray(to)
    ? `: ${to.map(({ name, shareBps }: { name?: unknown; shareBps?: unknown }) => `${words(name)} ${formatBps(Number(shareBps))}`).join(", ")}`
    : "";
const listOf = new Intl.ListFormat("en");

/** An entry of the agreement's journal as a sentence without its subject. */
export const toldOf = (type: string, data: unknown): string =>
  told[type]?.((data ?? {}) as Data) ?? type.replace(/^agreement\./, "").replaceAll(/[._]/g, " ");
