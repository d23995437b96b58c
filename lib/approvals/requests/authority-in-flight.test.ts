import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalDecisions, mails, people as peopleTable, personRoles, positions } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import {
  asked,
  decides,
  newcomer,
  newMatrix,
  policyInForce,
  refusalOf,
  requestState,
  stepOf,
} from "@/lib/testing/approvals";
import type { PersonName } from "@/lib/testing/people";
import { actor, as, asOwner, drain, now, people, travelTo } from "@/lib/testing/world";
import { delegateAuthority } from "../delegations/commands/delegate-authority";
import { chaseApprovals } from "./commands/chase-approvals";
import { approvalPage } from "./queries/approval-page";

beforeAll(policyInForce);
// Each case has weeks of its own, so that no absence of one reaches into another.
beforeEach(() => travelTo(new Date(now().getTime() + 120 * 86_400_000)));

const discounted = { maxDiscountBps: 1_800 } as const;

const away = async (delegator: PersonName, delegate: PersonName, given: object = {}) =>
  delegateAuthority(await as(delegator), {
    ...{
      delegateId: (await people())[delegate],
      functions: ["sales"],
      capMinor: null,
      capCurrency: "EUR",
      reason: "Leave",
    },
    ...{ from: today(now()), until: addDays(today(now()), 14) },
    ...given,
  });

test("AB-35: when the delegate is not there either, the step goes up the line instead of waiting for nobody", async () => {
  const guest = await newcomer({ name: "Mary Ito", roles: ["sales_manager"] });
  must(await away("manager", "otherManager", { delegateId: guest.id }));
  must(await away("otherManager", "finance", {}));
  const { requestId } = await asked("rep", discounted);
  expect((await stepOf(requestId)).askedIds).toEqual([guest.id]);
  await db
    .update(peopleTable)
    .set({ activeUntil: today(now()) })
    .where(eq(peopleTable.id, guest.id));
  const { finance } = await people();
  await db
    .update(personRoles)
    .set({ validUntil: addDays(today(now()), -1) })
    .where(eq(personRoles.personId, finance));
  await chaseApprovals(await as("director"), { all: true });
  expect((await stepOf(requestId)).askedIds).toEqual([(await people()).director]);
  await db.update(personRoles).set({ validUntil: null }).where(eq(personRoles.personId, finance));
});

test("AB-36: delegations are neither passed on nor circular, in the command and in the database", async () => {
  must(await away("manager", "otherManager"));
  expect(refusalOf(await away("otherManager", "manager"))).toBe("delegate_is_away");
  expect(refusalOf(await away("otherManager", "director"))).toBe("you_stand_in_for_somebody");
  expect(refusalOf(await away("director", "manager"))).toBe("delegate_is_away");
  expect(refusalOf(await away("manager", "director"))).toBe("already_delegated");
  const { otherManager, director } = await people();
  const passedOn = asOwner((client) =>
    client.query(
      `insert into delegations (id, number, delegator_id, delegate_id, functions, cap_currency, valid_from, valid_until, reason, created_at, changed_at)
       values ($1, 9001, $2, $3, '{sales}', 'EUR', $4, $5, 'x', now(), now())`,
      [newId(), otherManager, director, today(now()), addDays(today(now()), 2)],
    ),
  );
  await expect(passedOn).rejects.toThrow(/neither passed on nor circular/);
});

test("AB-36: two who delegate to each other at the same moment do not both succeed", async () => {
  const answers = await Promise.all([away("manager", "otherManager"), away("otherManager", "manager")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("AB-37: a delegate has the delegator's limit cut to the cap, within its functions and days", async () => {
  expect(refusalOf(await away("manager", "legal", { capMinor: 30_000_000 }))).toBe("cap_above_your_limit");
  expect(refusalOf(await away("manager", "legal", { functions: ["finance"] }))).toBe("not_your_authority");
  must(await away("manager", "legal", { capMinor: 10_000_000 }));
  const small = await stepOf((await asked("rep", { tcvMinor: 9_000_000 })).requestId);
  const large = await stepOf((await asked("rep", { tcvMinor: 11_000_000 })).requestId);
  const late = await stepOf((await asked("rep", { tcvMinor: 9_000_000 })).requestId);
  expect(await decides("legal", large)).toMatchObject({
    refusal: {
      reason: "above_your_authority",
      sentence: "Total value €110,000 is above the delegation's cap of €100,000",
    },
  });
  expect((await decides("legal", small)).ok).toBe(true);
  const [row] = await db.select().from(approvalDecisions).where(eq(approvalDecisions.stepId, small.id));
  expect(row?.evidence).toMatch(
    /^Approved by Lena Fischer on behalf of Marta Okafor \(delegation \d+, \d+ \w+ \d{4} to \d+ \w+ \d{4}, cap €100,000\)$/,
  );
  expect(refusalOf(await decides("manager", late))).toBe("out_of_office");
  travelTo(new Date(now().getTime() + 14 * 86_400_000));
  expect(refusalOf(await decides("legal", late))).toBe("not_your_function");
  expect((await decides("manager", late)).ok).toBe(true);
});

test("AB-38: a limit lowered while a request waits counts, and the step goes up by itself", async () => {
  const { requestId } = await asked("rep", discounted);
  const step = await stepOf(requestId);
  await newMatrix((grants) =>
    grants.map((each) =>
      each.function === "sales" && each.level === 2
        ? { ...each, limits: { ...each.limits, discountBps: 1_500 } }
        : each,
    ),
  );
  expect(await decides("manager", step)).toMatchObject({
    refusal: { reason: "above_your_authority", sentence: "Discount 18 % is above the limit of 15 %" },
  });
  const { director } = await people();
  expect(await stepOf(requestId)).toMatchObject({ askedIds: [director], askedLevel: 3, state: "pending" });
  expect((await decides("director", step)).ok).toBe(true);
  travelTo(new Date(now().getTime() + 60_000));
  await newMatrix((grants) => grants);
});

test("AB-39: a limit raised while a request waits loosens nothing until it is asked for again", async () => {
  const step = await stepOf((await asked("rep", { tcvMinor: 26_000_000 })).requestId);
  expect(step.level).toBe(3);
  const [seat] = await db.select().from(positions).where(eq(positions.title, "Sales manager North"));
  const unlimited = {
    valueMinor: null,
    currency: "EUR",
    discountBps: null,
    termMonths: null,
    clauseDeviation: null,
  } as const;
  await newMatrix((grants) => [
    ...grants,
    { function: "sales", level: 3, positionId: seat?.id ?? null, limits: unlimited },
  ]);
  expect(await decides("manager", step)).toMatchObject({
    refusal: { reason: "above_your_authority", sentence: "Level 2, and level 3 is needed" },
  });
  const again = await stepOf((await asked("rep", { tcvMinor: 26_000_000 })).requestId);
  expect((await decides("manager", again)).ok).toBe(true);
  expect((await decides("director", step)).ok).toBe(true);
  travelTo(new Date(now().getTime() + 60_000));
  await newMatrix((grants) => grants);
});

test("AB-40: a deal split in two for one customer counts as one, and the approver is told", async () => {
  const organisationId = newId();
  const first = await asked("rep", { organisationId, tcvMinor: 4_000_000 });
  expect(first.state).toBe("not_required");
  const second = await asked("rep", { organisationId, tcvMinor: 4_000_000 });
  expect(second.state).toBe("in_review");
  expect((await stepOf(second.requestId)).sentences).toEqual([
    "Total value €80,000 is above €50,000: a sales manager decides. At €50,000 no approval is needed. €40,000 of it is another deal with this customer in the last 30 days.",
  ]);
  travelTo(new Date(now().getTime() + 32 * 86_400_000));
  expect((await asked("rep", { organisationId, tcvMinor: 4_000_000 })).state).toBe("not_required");
});

test("AB-41: the link in the mail opens a page, and opening it decides nothing", async () => {
  const { requestId } = await asked("rep", discounted);
  const step = await stepOf(requestId);
  await drain();
  const [mail] = await db.select().from(mails).where(eq(mails.subjectId, step.id));
  expect(mail?.text).toContain(`/inbox/${step.id}`);
  expect(mail?.text).not.toMatch(/token|approve=/i);
  const before = await journalOf(`approval:${requestId}`);
  for (let opened = 0; opened < 3; opened++) await approvalPage(await actor("manager"), step.id, now());
  expect(await journalOf(`approval:${requestId}`)).toEqual(before);
  expect((await stepOf(requestId)).state).toBe("pending");
});

test("AB-42: who leaves or loses the role decides nothing more, and what they decided stands with their right of then", async () => {
  const guest = await newcomer({ name: "Gus Leaver", roles: ["sales_manager"], level: 2 });
  const past = await asked("rep", discounted);
  must(await decides(guest, await stepOf(past.requestId)));
  const open = await stepOf((await asked("rep", discounted)).requestId);
  await db
    .update(personRoles)
    .set({ validUntil: addDays(today(now()), -1) })
    .where(eq(personRoles.personId, guest.id));
  expect(refusalOf(await decides(guest, open))).toBe("not_an_approver");
  await db
    .update(peopleTable)
    .set({ activeUntil: today(now()) })
    .where(eq(peopleTable.id, guest.id));
  expect(await requestState(past.requestId)).toBe("approved");
  const [row] = await db.select().from(approvalDecisions).where(eq(approvalDecisions.requestId, past.requestId));
  expect(row).toMatchObject({ evidence: "Approved by Gus Leaver, Seat of Gus Leaver", right: { level: 2 } });
});
