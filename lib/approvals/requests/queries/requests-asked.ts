import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalRequests, people } from "@/db/schema";
import type { Person } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import type { RequestState } from "../domain/lifecycle";

export type AskedRequest = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly customer: string;
  readonly requester: string;
  readonly state: RequestState;
  readonly at: Date;
  /** Who is asked now, by name. */
  readonly waitsFor: readonly string[];
  /** A step to open: the one that waits, else the first. */
  readonly stepId: string | null;
};

/** What this person and those below them have asked for, the newest first; the auditor sees all. */
export async function requestsAsked(
  actor: Person,
  filter: { readonly states?: readonly RequestState[] },
  page: KeysetPage,
  on: Reader = db,
): Promise<Slice<AskedRequest>> {
  authorize(actor, "approval:read");
  const [at, id] = page.after ?? page.before ?? [];
  const way = sql.raw(page.before ? ">" : "<");
  const beyond = at
    ? sql`(${approvalRequests.requestedAt}, ${approvalRequests.id}) ${way} (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const scope = may(actor, "approval:read_all") ? undefined : inArray(approvalRequests.requestedBy, [...actor.sees]);
  const order = page.before
    ? [approvalRequests.requestedAt, approvalRequests.id]
    : [desc(approvalRequests.requestedAt), desc(approvalRequests.id)];
  const rows = await on
    .select({
      id: approvalRequests.id,
      label: approvalRequests.subjectLabel,
      href: approvalRequests.subjectHref,
      customer: sql<string>`${approvalRequests.card}->>'customer'`,
      requester: people.name,
      state: approvalRequests.state,
      at: approvalRequests.requestedAt,
      waitsFor: sql<
        string[]
      >`array(select distinct p.name from approval_steps s join people p on p.id = any(s.asked_ids)
        where s.request_id = ${approvalRequests.id} and s.state = 'pending' order by p.name)`,
      stepId: sql<string | null>`(select s.id from approval_steps s where s.request_id = ${approvalRequests.id}
        order by (s.state = 'pending') desc, s.function, s.slot limit 1)`,
    })
    .from(approvalRequests)
    .innerJoin(people, eq(people.id, approvalRequests.requestedBy))
    .where(and(scope, filter.states?.length ? inArray(approvalRequests.state, [...filter.states]) : undefined, beyond))
    .orderBy(...order)
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.at.toISOString(), row.id]);
}
