import { expect, test } from "vitest";
import type { Role } from "../../../kernel/permissions";
import { roles } from "../../../kernel/permissions";
import { grant, type HeldRole, isApproving } from "./role";

const held = (role: Role, until: HeldRole["until"] = null): HeldRole => ({ id: role, role, from: "2026-01-01", until });
const facts = { held: [], toThemselves: false, today: "2026-03-02" } as const;
const from = { from: "2026-03-02", until: null } as const;

test("managers, directors, legal and finance approve; nobody else does", () => {
  expect(roles.filter(isApproving)).toEqual(["sales_manager", "director", "legal_approver", "finance_approver"]);
});

test("nobody gives themselves an approving role, any other they may", () => {
  for (const role of roles)
    expect(grant({ role, ...from }, { ...facts, toThemselves: true }).ok).toBe(!isApproving(role));
});

test("an administrator approves nothing while they are one, in whichever order the roles come", () => {
  expect(grant({ role: "director", ...from }, { ...facts, held: [held("administrator")] })).toMatchObject({
    refusal: { reason: "administrator_cannot_approve", other: "administrator" },
  });
  expect(grant({ role: "administrator", ...from }, { ...facts, held: [held("finance_approver")] })).toMatchObject({
    refusal: { reason: "administrator_cannot_approve", other: "finance_approver" },
  });
});

test("once the one role has ended, the other may begin on the same day", () => {
  expect(grant({ role: "director", ...from }, { ...facts, held: [held("administrator", "2026-03-02")] }).ok).toBe(true);
});

test("a role is not held twice at once, and not backwards or backwards in time", () => {
  expect(grant({ role: "sales_rep", ...from }, { ...facts, held: [held("sales_rep")] })).toMatchObject({
    refusal: { reason: "held_already", from: "2026-01-01" },
  });
  expect(grant({ role: "sales_rep", from: "2026-03-01", until: null }, facts)).toMatchObject({
    refusal: { reason: "in_the_past" },
  });
  expect(grant({ role: "sales_rep", from: "2026-04-01", until: "2026-04-01" }, facts)).toMatchObject({
    refusal: { reason: "ends_before_it_begins" },
  });
});
