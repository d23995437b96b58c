import { expect, test } from "vitest";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, reseller } from "@/lib/testing/channels";
import { as, people } from "@/lib/testing/world";
import { proposeChannelInput } from "../inputs";
import { channel } from "../queries/channel";
import { proposeChannel } from "./propose-channel";

test("only sales development proposes channels", async () => {
  const { salesDevelopment } = await people();
  for (const who of ["rep", "director", "administrator", "auditor"] as const)
    await expect(proposeChannel(await as(who), { ...reseller, ownerId: salesDevelopment })).rejects.toThrow(
      "channel:write",
    );
});

test("a proposed channel has a number and an owner, is recorded, and sells nothing yet", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx);
  expect(await channel(ctx.actor, id)).toMatchObject({
    number: expect.stringMatching(/^CHN-\d{6}$/),
    state: "proposed",
    ownerName: "Sven Dahl",
    moves: [
      { to: "approved", needsReason: false },
      { to: "retired", needsReason: true },
    ],
  });
  expect(await journalOf(`channel:${id}`)).toMatchObject([{ type: "channel.proposed" }]);
});

test("of two channels of one name proposed at once there is one", async () => {
  const { salesDevelopment } = await people();
  const ctx = await as("salesDevelopment");
  const answers = await Promise.all(
    ["Web shop", "web SHOP"].map((name) => proposeChannel(ctx, { ...reseller, name, ownerId: salesDevelopment })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "name_taken" } });
});

test("a channel is owned by somebody who works here", async () => {
  const ownerless = { ...reseller, name: "Nobody's", ownerId: newId() };
  await expect(proposeChannel(await as("salesDevelopment"), ownerless)).rejects.toThrow(NotFound);
});

test("a cost to serve outside 0 to 100 % and an unknown type are refused at their fields", () => {
  const base = { name: "A", type: "online", ownerId: newId(), costToServeBps: "2.5" };
  const faults = (given: object) =>
    proposeChannelInput.safeParse({ ...base, ...given }).error?.issues.map((issue) => issue.path.join("."));
  expect(proposeChannelInput.parse(base)).toMatchObject({ costToServeBps: 250, sellsByDefault: false });
  expect(faults({ costToServeBps: "101" })).toEqual(["costToServeBps"]);
  expect(faults({ costToServeBps: "1.234" })).toEqual(["costToServeBps"]);
  expect(faults({ type: "pigeon" })).toEqual(["type"]);
  expect(faults({ state: "live" })).toEqual([""]);
});
