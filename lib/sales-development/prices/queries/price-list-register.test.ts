import { expect, test } from "vitest";
import { channelOf, draftList, offeringOf, publishedList } from "@/lib/testing/channels";
import { actor, as } from "@/lib/testing/world";
import { channelRegister } from "../../channels/queries/channel-register";
import { offeringsNamed } from "./offerings-named";
import { priceListRegister } from "./price-list-register";
import { priceable } from "./priceable";

test("the registers show every channel and list, and who may add to them", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Registered" });
  await publishedList(ctx, { channelId });
  await draftList(ctx, { channelId, currency: "USD" });
  const seen = await priceListRegister(ctx.actor);
  expect(seen.rows).toMatchObject([
    { channelName: "Registered", currency: "EUR", state: "published", ruleCount: 1 },
    { channelName: "Registered", currency: "USD", state: "draft", ruleCount: 0 },
  ]);
  expect(seen.may).toEqual({ draft: true });
  expect((await priceListRegister(await actor("rep"))).may).toEqual({ draft: false });
  expect((await channelRegister(await actor("rep"))).rows).toMatchObject([{ name: "Registered", publishedLists: 1 }]);
});

test("pickers find offerings and their prices by words, a percent sign being itself", async () => {
  const fibre = await offeringOf("Fibre 100% Ultra");
  const rep = await actor("rep");
  expect(await offeringsNamed(rep, "100% u")).toMatchObject([{ id: fibre.id }]);
  expect((await priceable(rep, "ultra", "EUR")).map((one) => one.priceName)).toEqual(["Monthly fee", "Set-up"]);
  expect(await priceable(rep, "ultra", "USD")).toEqual([]);
  expect(await offeringsNamed(rep, "%zzz")).toEqual([]);
});
