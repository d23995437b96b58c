/** The forms of the catalogue and of sales development. */
import { inDays } from "@/lib/testing/desk";
import {
  draftedBundle,
  draftedOffering,
  draftedPriceList,
  offeringOnSale,
  plannedDate,
  pool,
  proposedChannel,
  specification,
} from "@/lib/testing/shared-records";
import type { Colleague } from "../support/journey";
import { press, type SharedForm } from "./form";

const admins = ["catalog", "catalog"] as const;
const developers = ["salesDevelopment", "salesDevelopment"] as const;
const ofDraft = (rest: string) => async () => `/offerings/${await draftedOffering()}${rest}`;
const ofSold = (rest: string) => async () => `/offerings/${await offeringOnSale()}${rest}`;
const ofChannel = async () => `/sales-development/channels/${await proposedChannel()}`;
const ofPriceList = async () => `/sales-development/price-lists/${await draftedPriceList()}`;

/** Entries of a list are told apart by their names. */
let latest = "";
const remembering = (make: () => Promise<string>, address: string) => async () => {
  latest = await make();
  return address;
};
const pressLatest =
  (verb: string) =>
  ({ main }: Colleague) =>
    main.getByRole("button", { name: `${verb} ${latest}` }).click();

export const catalogForms: readonly SharedForm[] = [
  {
    file: "offerings/specifications/specification-form.tsx",
    what: "a specification",
    who: admins,
    at: async () => `/offerings/specifications/${await specification()}/edit`,
    field: "brand",
    values: ["Fjord", "Harbour"],
    submit: "Save",
  },
  {
    file: "offerings/specifications/[id]/specification-moves.tsx",
    what: "a specification that is retired",
    who: admins,
    at: async () => `/offerings/specifications/${await specification("launched")}`,
    open: press("Retire"),
    field: "statusReason",
    values: ["Replaced", "Too dear"],
    submit: "Retire",
    once: true,
  },
  {
    file: "offerings/[id]/edit/draft-form.tsx",
    what: "the draft of an offering",
    who: admins,
    at: ofDraft("/edit?n=1"),
    field: "description",
    values: ["One fibre", "Two fibres"],
    submit: "Save",
  },
  {
    file: "offerings/[id]/prices/prices-form.tsx",
    what: "the prices of a draft",
    who: admins,
    at: ofDraft("/prices?n=1"),
    field: "prices.0.amount",
    values: ["55.00", "60.00"],
    submit: "Save prices",
  },
  {
    file: "offerings/[id]/price-editor.tsx",
    what: "one price",
    who: admins,
    at: ofDraft("?tab=prices"),
    open: press(/^Change Monthly charge/),
    field: "amount",
    values: ["55.00", "60.00"],
    submit: "Save",
  },
  {
    file: "offerings/[id]/bundle/bundle-form.tsx",
    what: "the groups of a bundle",
    who: admins,
    at: async () => `/offerings/${await draftedBundle()}/bundle?n=1`,
    field: "groups.0.name",
    values: ["Interface", "Connector"],
    submit: "Save bundle",
  },
  {
    file: "offerings/[id]/correct/correct-form.tsx",
    what: "the wording of a launched offering",
    who: admins,
    at: ofSold("/correct?n=1"),
    field: "description",
    values: ["A line by the see", "A line by the sea"],
    also: { correction: "A letter" },
    submit: "Correct",
  },
  {
    file: "offerings/[id]/moves.tsx",
    what: "an offering that is retired",
    who: admins,
    at: ofSold(""),
    open: press("Retire"),
    field: "statusReason",
    values: ["Replaced", "Too dear"],
    submit: "Retire",
    once: true,
  },
  {
    file: "offerings/roadmap/roadmap-dialogs.tsx",
    what: "a date of the roadmap",
    who: admins,
    at: remembering(plannedDate, "/offerings/roadmap"),
    open: pressLatest("Move"),
    field: "targetOn",
    values: [inDays(70), inDays(80)],
    also: { why: "The supplier is late" },
    submit: /^Move date/,
  },
  {
    file: "offerings/roadmap/roadmap-dialogs.tsx",
    what: "an entry of the roadmap that is closed",
    who: admins,
    at: remembering(plannedDate, "/offerings/roadmap"),
    open: pressLatest("Close"),
    field: "why",
    values: ["It is there", "Nobody wants it"],
    also: { as: "cancelled" },
    submit: /^Close entry/,
    once: true,
  },
  {
    file: "offerings/roadmap/capacity/capacity-dialogs.tsx",
    what: "the size of a pool",
    who: admins,
    at: remembering(pool, "/offerings/roadmap/capacity"),
    open: pressLatest("Resize"),
    field: "total",
    values: ["12", "14"],
    also: { why: "More were built" },
    submit: "Save how many there are",
  },
  {
    file: "sales-development/channels/channel-form.tsx",
    what: "a channel",
    who: developers,
    at: async () => `${await ofChannel()}/edit`,
    field: "territory",
    values: ["North", "South"],
    submit: "Save channel",
  },
  {
    file: "sales-development/channels/[id]/move-channel.tsx",
    what: "a channel that is retired",
    who: developers,
    at: ofChannel,
    open: async ({ page, main }) => {
      await main.getByRole("button", { name: "Move to" }).click();
      await page.getByRole("menuitem", { name: "Retire" }).click();
    },
    field: "statusReason",
    values: ["Nobody buys there", "Too dear"],
    submit: /^Retire/,
    once: true,
  },
  {
    file: "sales-development/price-lists/[id]/draft-actions.tsx",
    what: "the name and period of a price list",
    who: developers,
    at: ofPriceList,
    open: press("Correct"),
    field: "name",
    values: ["Spring prices", "Summer prices"],
    submit: "Save list",
  },
  {
    file: "sales-development/price-lists/[id]/draft-actions.tsx",
    what: "a price list that is published",
    who: developers,
    at: ofPriceList,
    open: press("Publish"),
    field: "endEarlier",
    values: ["on", "on"],
    submit: /^Publish/,
    once: true,
  },
  {
    file: "sales-development/price-lists/[id]/rule-forms.tsx",
    what: "a rule of a price list",
    who: developers,
    at: ofPriceList,
    open: press("Set rule"),
    field: "share",
    values: ["90", "85"],
    submit: "Set rule",
    once: true,
  },
];
