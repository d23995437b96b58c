import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalAbout } from "@/lib/platform/journal";
import { newcomer, refusalOf } from "@/lib/testing/approvals";
import { as, people } from "@/lib/testing/world";
import { linkAccounts } from "./link-accounts";

const second = async () => (await newcomer({ name: "Second Account", roles: ["director"] })).id;

test("only who manages people says that two accounts are one person", async () => {
  const { rep } = await people();
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(
      linkAccounts(await as(person), { personId: await second(), humanId: rep, reason: "x" }),
    ).rejects.toThrow(NotAllowed);
});

test("a link is recorded with its reason, names the last account, and is never circular", async () => {
  const { rep } = await people();
  const [one, two] = [await second(), await second()];
  const admin = await as("administrator");
  must(await linkAccounts(admin, { personId: one, humanId: rep, reason: "Same passport" }));
  must(await linkAccounts(admin, { personId: two, humanId: one, reason: "Same passport" }));
  const [entry] = await journalAbout("person", two);
  expect(entry).toMatchObject({ type: "person.accounts_linked", data: { humanId: rep, reason: "Same passport" } });
  expect(refusalOf(await linkAccounts(admin, { personId: rep, humanId: two, reason: "x" }))).toBe("same_account");
  const other = await second();
  expect(refusalOf(await linkAccounts(admin, { personId: rep, humanId: other, reason: "x" }))).toBe("has_accounts");
});

test("of ten who link one account at once, one does", async () => {
  const { colleague } = await people();
  const personId = await second();
  const admin = await as("administrator");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => linkAccounts(admin, { personId, humanId: colleague, reason: "x" })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});
