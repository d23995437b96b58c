import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { contactOf, dana, prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { correctContact } from "./correct-contact";
import { markContactLeft } from "./mark-contact-left";

test("who only reads corrects no contact", async () => {
  const ctx = await as("rep");
  const id = await contactOf(ctx, await prospect(ctx, { name: "Unread" }));
  await expect(correctContact(await as("catalog"), { ...dana, id, version: 1 })).rejects.toThrow("party:write");
});

test("a new part in the deal is recorded", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Promoted" });
  const id = await contactOf(ctx, organisationId);
  await correctContact(ctx, { ...dana, roles: ["signatory", "decision_maker"], id, version: 1 });
  const [entry] = await journalOf(`organisation:${organisationId}`);
  expect(entry).toMatchObject({
    type: "contact.corrected",
    data: { changed: { roles: [["signatory"], ["signatory", "decision_maker"]] } },
  });
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const ctx = await as("rep");
  const id = await contactOf(ctx, await prospect(ctx, { name: "Busy" }));
  const answers = await Promise.all(
    ["Dana Ito-Berg", "Dana I. Ito"].map((name) => correctContact(ctx, { ...dana, name, id, version: 1 })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", current: { roles: "signatory" } },
  });
});

test("who has left is not corrected any more", async () => {
  const ctx = await as("rep");
  const id = await contactOf(ctx, await prospect(ctx, { name: "Gone" }));
  await markContactLeft(ctx, { id, version: 1 });
  expect(await correctContact(ctx, { ...dana, id, version: 2 })).toMatchObject({ refusal: { reason: "has_left" } });
});
