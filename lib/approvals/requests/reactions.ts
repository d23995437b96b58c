import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, type Tx } from "@/lib/platform/command";
import { publicUrl } from "@/lib/platform/env";
import type { Handler } from "@/lib/platform/jobs";
import { sendMail } from "@/lib/platform/mail";
import { notify } from "@/lib/platform/notify";
import { type AnnouncedEvent, jobContext, type Reaction } from "@/lib/platform/outbox";
import { functionNames } from "../policies/domain/authority";
import { chaseApprovals } from "./commands/chase-approvals";
import { isPending } from "./domain/lifecycle";
import { addressesOf, type RequestRow, type StepRow, stepWithRequest } from "./store";

/** One effect an event, however often it is delivered. */
const once = (ctx: Context, event: AnnouncedEvent, work: (tx: Tx) => Promise<void>) =>
  inTransaction({ ...ctx, key: event.id, command: event.type }, async (tx) => {
    await work(tx);
    return ok(null);
  });

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Whoever is asked gets a notification and a mail with a link. The link opens a page; only a press on it decides. */
export const tellApprovers: Reaction = async (ctx, event) => {
  await once(ctx, event, async (tx) => {
    const found = await stepWithRequest(tx, text(event.data.stepId));
    if (!found || !isPending(found.step.state)) return;
    const ids = (Array.isArray(event.data.personIds) ? event.data.personIds : []).map(String);
    const { step, request } = found;
    const href = `/inbox/${step.id}`;
    const title = `${titles[text(event.data.because)] ?? "Approve"}: ${request.subjectLabel}`;
    const subject = { kind: "approval_step", id: step.id };
    await notify(tx, ctx, ids, { kind: "approval_wanted", title, href, subject });
    for (const person of await addressesOf(tx, ids))
      await sendMail(tx, ctx, {
        ...{ to: person.email, subject: title, purpose: "approval_wanted", about: subject },
        text: mailText(person.name, step, request, href),
      });
  });
};

const titles: Record<string, string> = {
  escalated: "Escalated to you",
  reminded: "Still waiting for you",
  reassigned: "Handed to you",
};

function mailText(name: string, step: StepRow, request: RequestRow, href: string): string {
  return [
    `${name.split(" ")[0]},`,
    `${request.subjectLabel} for ${request.card.customer} needs a decision of ${functionNames[step.function]}.`,
    ...step.sentences,
    `Read it and decide: ${publicUrl(href)}`,
    "Opening the page decides nothing.",
  ].join("\n\n");
}

/** The requester learns how it ended. */
export const tellRequester: Reaction = async (ctx, event) => {
  await once(ctx, event, async (tx) => {
    const found = await stepWithRequest(tx, text(event.data.stepId));
    if (!found) return;
    const { request } = found;
    const how = endings[event.type] ?? "Decided";
    await notify(tx, ctx, [request.requestedBy], {
      ...{ kind: event.type.replace(".", "_"), title: `${how}: ${request.subjectLabel}`, href: request.subjectHref },
      subject: { kind: request.subjectKind, id: request.subjectId },
    });
  });
};

const endings: Record<string, string> = {
  "approval.granted": "Approved",
  "approval.returned": "Returned for change",
  "approval.rejected": "Rejected",
};

/** Every ten minutes, and for all open steps when a matrix comes into force. */
export const chaseOpenApprovals: Handler = async ({ all }) => {
  await chaseApprovals(await jobContext("approval chaser"), { all: all === true });
};
