const text = (value: unknown) => (typeof value === "string" ? value : "");
const because = (data: Record<string, unknown>) => (text(data.reason) ? `: ${text(data.reason)}` : "");

export const told: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  "approval.requested": () => "asked for approval",
  "approval.not_required": () => "asked; no rule wants approval",
  "approval.asked": (data) => (data.because === "reminded" ? "reminded those asked" : "asked those who decide"),
  "approval.blocked": (data) => `found nobody who can decide. ${text(data.remedy)}`,
  "approval.step_approved": (data) => `approved as ${text(data.seat)}${because(data)}`,
  "approval.step_returned": (data) => `returned it${because(data)}`,
  "approval.step_rejected": (data) => `rejected it${because(data)}`,
  "approval.decision_refused": (data) => `tried to decide it and was refused: ${text(data.refusal).replace(/_/g, " ")}`,
  "approval.step_carried_over": () => "let an earlier approval stand",
  "approval.step_reassigned": (data) => `handed it to ${text(data.to)}${because(data)}`,
  "approval.step_escalated": (data) =>
    data.by === "time" ? "took it one level up: its time was over" : `took it one level up${because(data)}`,
  "approval.granted": () => "completed the approval",
  "approval.returned": () => "closed the request: returned",
  "approval.rejected": () => "closed the request: rejected",
  "approval.recalled": (data) => `recalled it${because(data)}`,
  "approval.superseded": () => "replaced it by newer content",
};

/** A journal entry of an approval as a sentence without its subject. */
export const journalWords = (type: string, data: Record<string, unknown>): string =>
  told[type]?.(data) ?? type.replace(/[._]/g, " ");
