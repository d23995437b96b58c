import { notifications } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "./command";

export type Notice = {
  /** `approval_wanted`, `agreement_signed`, `order_rejected`… */
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly subject: { readonly kind: string; readonly id: string };
};

/** Tells these people, in the transaction that gives them the reason. */
export async function notify(tx: Tx, ctx: Context, personIds: readonly string[], notice: Notice): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  await tx.insert(notifications).values(
    people.map((personId) => ({
      id: newId(),
      personId,
      kind: notice.kind,
      title: notice.title,
      href: notice.href,
      subjectKind: notice.subject.kind,
      subjectId: notice.subject.id,
      at: ctx.now,
    })),
  );
}
