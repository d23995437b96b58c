/** The deal line, from an offering to a product in the customer's hands, as the people concerned take it. */

import { unheardOf } from "@/lib/testing/desk";
import {
  changesByNewVersion,
  changesOnePrice,
  createsCategory,
  createsSpecification,
  draftsOffering,
  isToldTheLegalMoves,
  launches,
} from "./deal-line/catalog";
import { opensChannel, publishesPrices, readsTheTrace } from "./deal-line/channel";
import { entersCustomer, isWarnedOfADouble } from "./deal-line/customer";
import { approves, qualifiesOpportunity, submitsAgreement } from "./deal-line/deal";
import { findsNothingToChange, hasRealLists, imports, lists, triesAnImpossibleChoice } from "./deal-line/import";
import { delivers, seesWhatTheyHave, seesWhoHasIt } from "./deal-line/order";
import { signs } from "./deal-line/signature";
import { test } from "./support/journey";

test.setTimeout(420_000);

test("a catalog admin's offering becomes a signed agreement and a product in the customer's hands", async ({
  as,
  visitor,
}) => {
  const offering = `${unheardOf()} Line`;
  const specification = `${unheardOf()} access`;
  const category = `${unheardOf()} networks`;
  const channel = `${unheardOf()} Partners`;
  const customer = `${unheardOf()} Freight`;
  const wanted = { customer, offering, channel };
  if (!hasRealLists) console.info("No real price lists beside the project: the small catalogue is imported instead.");

  const catalog = await as("catalog");
  await test.step("1: an offering, its lifecycle and its versions", async () => {
    await createsCategory(catalog, category);
    await createsSpecification(catalog, specification);
    await draftsOffering(catalog, { name: offering, specification, category });
    await isToldTheLegalMoves(catalog, offering);
    await launches(catalog);
    await changesByNewVersion(catalog, "Two fibres on different ways");
    await changesOnePrice(catalog);
  });
  await test.step("2: a price list is imported", async () => {
    const [first, second] = lists();
    await imports(catalog, first);
    await imports(catalog, second);
    await findsNothingToChange(catalog, second);
    await triesAnImpossibleChoice(catalog);
  });

  const rep = await as("rep");
  await test.step("3: a customer, and a warning of a double", async () => {
    await entersCustomer(rep, customer);
    await isWarnedOfADouble(rep, customer);
  });
  const development = await as("salesDevelopment");
  await test.step("4: a channel with prices of its own", async () => {
    await opensChannel(development, channel);
    await publishesPrices(development, channel, offering);
    await readsTheTrace(development, channel, offering);
  });
  await test.step("5: an opportunity is qualified", () => qualifiesOpportunity(rep, wanted));
  const agreement = await test.step("6: an agreement is submitted", () => submitsAgreement(rep, wanted));
  await test.step("7: a manager approves it from a mail", async () => {
    await approves(await as("manager", { phone: true }), agreement);
  });
  await test.step("8: the customer signs", async () => {
    await signs(await visitor({ phone: true, javaScript: false }), rep, agreement);
  });
  await test.step("9 and 10: the order is delivered", async () => {
    await delivers(await as("purchasing"), agreement, offering);
    await seesWhatTheyHave(rep, customer, offering);
    await seesWhoHasIt(catalog, customer, offering);
  });
});
