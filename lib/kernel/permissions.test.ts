import { expect, test } from "vitest";
import type { Actor } from "./actor";
import { authorize, may, type Permission, permissions, printedMatrix, type Role, roles } from "./permissions";

const someone = (...held: Role[]): Actor => ({
  kind: "person",
  id: "0190a5d0-0000-7000-8000-000000000001",
  name: "Somebody",
  email: "somebody@dealdesk.example",
  roles: held,
  sees: [],
});

test("the matrix of roles and permissions is as reviewed", () => {
  expect(printedMatrix()).toMatchSnapshot();
});

test("the auditor reads and changes nothing", () => {
  const changing = Object.keys(permissions).filter((name) => !/:read(_all)?$/.test(name));
  for (const permission of changing) expect(may(someone("auditor"), permission as Permission), permission).toBe(false);
});

test("the administrator cannot approve, countersign or decide", () => {
  for (const permission of ["approval:decide", "agreement:countersign", "opportunity:decide"] as const)
    expect(may(someone("administrator"), permission)).toBe(false);
});

test("somebody without a role may do nothing", () => {
  for (const permission of Object.keys(permissions)) expect(may(someone(), permission as Permission)).toBe(false);
  expect(() => authorize(someone(), "offering:write")).toThrow("offering:write");
});

test("permissions of several roles add up", () => {
  const both = someone("sales_rep", "catalog_admin");
  expect(may(both, "offering:write") && may(both, "opportunity:write")).toBe(true);
});

test("a signatory may do nothing that staff may", () => {
  const signatory: Actor = { kind: "signatory", id: "x", name: "x", email: "x" };
  for (const permission of Object.keys(permissions)) expect(may(signatory, permission as Permission)).toBe(false);
});

test("each role opens something", () => {
  for (const role of roles)
    expect(Object.values(permissions).some((granted) => (granted as readonly Role[]).includes(role))).toBe(true);
});
