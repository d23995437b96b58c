import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { personRoles } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { passwordMatches } from "@/lib/platform/passwords";
import { staffByEmail } from "@/lib/platform/staff";
import { as } from "@/lib/testing/world";
import { appointAdministrator } from "./appoint-administrator";

const password = "a password of some length";
const given = (email: string) => ({ name: "Ada Moreno", email });
const commandLine = () => contextFor(system("npm run administrator"));
/** As a company stands before anybody was let in. */
const withoutAdministrators = () => db.delete(personRoles).where(eq(personRoles.role, "administrator"));

test("nobody appoints an administrator from a desk who may not manage people", async () => {
  await expect(appointAdministrator(await as("chief"), given("ada@dealdesk.example"), password)).rejects.toThrow(
    "people:manage",
  );
});

test("where somebody administers, the command line makes no second way in", async () => {
  expect(await appointAdministrator(await commandLine(), given("ada@dealdesk.example"), password)).toMatchObject({
    refusal: { reason: "administered", name: "Igor Petrov" },
  });
  expect(await staffByEmail("ada@dealdesk.example")).toBeUndefined();
});

test("the first administrator can sign in and manage people, once however often it is asked, and the journal says by what", async () => {
  await withoutAdministrators();
  const asked = await Promise.all(
    [1, 2, 3].map(async (n) => appointAdministrator(await commandLine(), given(`ada.${n}@dealdesk.example`), password)),
  );
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  const [email] = [1, 2, 3].filter((_, at) => asked[at]?.ok).map((n) => `ada.${n}@dealdesk.example`);
  const ada = await staffByEmail(email ?? "");
  expect(ada?.actor.roles).toEqual(["administrator"]);
  expect(await passwordMatches(ada?.passwordHash ?? null, password)).toBe(true);
  expect((await journalOf(`person:${ada?.actor.id}`)).map(({ type }) => type)).toEqual([
    "person.password_set",
    "person.role_granted",
    "person.hired",
  ]);
});
