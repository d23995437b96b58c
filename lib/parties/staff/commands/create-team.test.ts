import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { as } from "@/lib/testing/world";
import { createTeam } from "./create-team";

test("only an administrator creates teams", async () => {
  await expect(createTeam(await as("director"), { name: "Mine", parentId: null })).rejects.toThrow("people:manage");
});

test("a team is recorded", async () => {
  const { id } = must(await createTeam(await as("administrator"), { name: "Sales West", parentId: null }));
  expect(await journalOf(`team:${id}`)).toMatchObject([{ type: "team.created", subjectLabel: "Sales West" }]);
});

test("of two teams of one name created at once there is one", async () => {
  const ctx = await as("administrator");
  const answers = await Promise.all(
    ["Sales East", "SALES EAST"].map((name) => createTeam(ctx, { name, parentId: null })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a team is inside a team that exists", async () => {
  await expect(createTeam(await as("administrator"), { name: "Lost", parentId: newId() })).rejects.toThrow("No team");
});
