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
    return `${field === "termMonths" ? "term" : field} ${words(from[field])} → ${words(to[field])}`;
  });
  return `changed ${text(data, "offering")}: ${said.join(", ")}`;
}

const told: Readonly<Record<string, (data: Data) => string>> = {
  "agreement.started": (data) =>
    `started it with ${plural(Number(data.lines ?? 0), "line")} on ${text(data, "termSet")}`,
  "agreement.duplicated": (data) => `copied it from ${text(data, "copiedFrom")}`,
  "agreement.header_changed": (data) =>
    `changed ${Object.keys((data.to ?? {}) as Data)
      .map((name) => fields[name] ?? name)
      .join(", ")}`,
  "agreement.line_added": (data) => `added ${text(data, "quantity")} × ${text(data, "offering")}`,
  "agreement.line_changed": lineChange,
  "agreement.line_removed": (data) => `removed ${text(data, "offering")}`,
  "agreement.repriced": (data) =>
    `took today’s prices for ${plural(Array.isArray(data.lines) ? data.lines.length : 0, "line")}`,
  "agreement.clause_positioned": (data) =>
    `took “${text(data, "clause")}” from ${text(data, "from")} to ${text(data, "to")}${data.reason ? `: ${text(data, "reason")}` : ""}`,
  "agreement.clause_added": (data) => `added the clause “${text(data, "clause")}”: ${text(data, "reason")}`,
  "agreement.clause_dropped": (data) => `dropped the clause “${text(data, "clause")}”`,
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
  "agreement.sent": () => "sent it for signature",
  "agreement.sending_held": () => "could not send it yet",
  "agreement.executed": () => "executed it",
  "agreement.declined": (data) => `declined it${data.reason ? `: ${text(data, "reason")}` : ""}`,
};

/** An entry of the agreement's journal as a sentence without its subject. */
export const toldOf = (type: string, data: unknown): string =>
  told[type]?.((data ?? {}) as Data) ?? type.replace(/^agreement\./, "").replaceAll(/[._]/g, " ");
