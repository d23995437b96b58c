import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Person } from "@/lib/kernel/actor";
import type { Role } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { contextFor, inTransaction } from "./command";
import { record } from "./journal";

type StaffRow = {
  id: string;
  name: string;
  email: string;
  password_hash: string | null;
  session_version: number;
  zone: string;
  locale: string;
  roles: Role[];
  sees: string[];
  unread: number;
};

export type StaffMember = {
  readonly actor: Person;
  readonly passwordHash: string | null;
  readonly sessionVersion: number;
  readonly zone: string;
  readonly locale: string;
  /** Notices they have not read yet. */
  readonly unread: number;
};

/**
 * A member of staff who is active on this day, with the roles they hold on it and everyone below them in the tree of
 * positions: who sits there now, and who sat there last before they left, so that nobody's records are lost to sight.
 * Whoever moved to another seat is seen from there alone. One statement; undefined when there is nobody, or nobody any more.
 */
async function staffWhere(
  condition: ReturnType<typeof sql>,
  on: Reader,
  day: ReturnType<typeof sql>,
): Promise<StaffMember | undefined> {
  const { rows } = await on.execute<StaffRow>(sql`
    with recursive me as (
      select p.* from people p
      where ${condition} and p.active_from <= ${day} and (p.active_until is null or p.active_until > ${day})
    ), below as (
      select h.position_id from position_holdings h join me on h.person_id = me.id
        where h.valid_from <= ${day} and (h.valid_until is null or h.valid_until > ${day})
      union
      select p.id from positions p join below b on p.reports_to = b.position_id
    )
    select me.id, me.name, me.email, me.password_hash, me.session_version, me.zone, me.locale,
      array(select distinct r.role from person_roles r where r.person_id = me.id
        and r.valid_from <= ${day} and (r.valid_until is null or r.valid_until > ${day})) as roles,
      array(select distinct h.person_id from position_holdings h join below b on b.position_id = h.position_id
        where h.valid_from <= ${day} and (h.valid_until is null or h.valid_until > ${day} or not exists (
          select from position_holdings next where next.person_id = h.person_id
            and next.valid_from >= h.valid_until and next.valid_from <= ${day}))) as sees,
      (select count(*)::int from notifications n where n.person_id = me.id and n.read_at is null) as unread
    from me`);
  const row = rows[0];
  if (!row) return undefined;
  const sees = [...new Set([row.id, ...row.sees])];
  return {
    actor: { kind: "person", id: row.id, name: row.name, email: row.email, roles: row.roles, sees },
    passwordHash: row.password_hash,
    sessionVersion: row.session_version,
    zone: row.zone,
    locale: row.locale,
    unread: row.unread,
  };
}

const currentDay = sql`current_date`;
const on = (day: string | undefined) => (day ? sql`${day}::date` : currentDay);

export const staffById = (id: string, day?: string, reader: Reader = db) =>
  staffWhere(sql`p.id = ${id}`, reader, on(day));
export const staffByEmail = (email: string, day?: string, reader: Reader = db) =>
  staffWhere(sql`lower(p.email) = lower(${email})`, reader, on(day));
export const staffByOidcSubject = (subject: string, day?: string, reader: Reader = db) =>
  staffWhere(sql`p.oidc_subject = ${subject}`, reader, on(day));

/** Remembers the company account of a person who has none yet; false when they have one, or somebody else has this one. */
export async function linkCompanyAccount({ actor }: StaffMember, subject: string): Promise<boolean> {
  const ctx = await contextFor(actor, { command: "linkCompanyAccount" });
  const linked = await inTransaction(ctx, async (tx) => {
    const { rowCount } = await tx.execute(sql`update people set oidc_subject = ${subject}
      where id = ${actor.id} and oidc_subject is null and not exists (select from people where oidc_subject = ${subject})`);
    if (rowCount === 0) return refuse("linked_already");
    const about = { kind: "person", id: actor.id, label: actor.name };
    const event = { type: "person.company_account_linked", stream: `person:${actor.id}`, subject: about };
    await record(tx, ctx, [{ ...event, data: { subject } }]);
    return ok(null);
  });
  return linked.ok;
}
