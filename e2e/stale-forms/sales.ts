/** The forms of those who sell: customers, opportunities, agreements, orders. */
import { customerOf, draftFor, qualifiedFor } from "@/lib/testing/desk";
import { named } from "@/lib/testing/people";
import {
  openOpportunity,
  opportunityWithAnItem,
  opportunityWithARequirement,
  splitAgreement,
} from "@/lib/testing/shared-records";
import { press, type SharedForm } from "./form";

const sellers = ["rep", "manager"] as const;
const ofCustomer = (tab: string) => async () => `/customers/${(await customerOf("rep")).organisationId}?tab=${tab}`;
const ofOpportunity = async () => `/qualification/${await openOpportunity()}`;
const ofDraft = async () => `/agreements/${(await draftFor("rep")).id}/edit`;

export const salesForms: readonly SharedForm[] = [
  {
    file: "customers/organisation-form.tsx",
    what: "a customer",
    who: sellers,
    at: async () => `/customers/${(await customerOf("rep")).organisationId}/edit`,
    field: "industry",
    values: ["Logistics", "Shipping"],
    submit: "Save customer",
  },
  {
    file: "customers/[id]/site-dialog.tsx",
    what: "a site",
    who: sellers,
    at: ofCustomer("sites"),
    open: press(/^Correct Harbour office/),
    field: "city",
    values: ["Bremen", "Kiel"],
    submit: "Save site",
  },
  {
    file: "customers/[id]/site-dialog.tsx",
    what: "a site that is closed",
    who: sellers,
    at: ofCustomer("sites"),
    open: press(/^Close Harbour office/),
    submit: "Close site",
    once: true,
  },
  {
    file: "customers/[id]/contact-dialog.tsx",
    what: "a contact",
    who: sellers,
    at: ofCustomer("contacts"),
    open: press(/^Correct Dana Ito/),
    field: "title",
    values: ["Head of networks", "Chief of operations"],
    submit: "Save contact",
  },
  {
    file: "qualification/[id]/details-dialog.tsx",
    what: "the details of an opportunity",
    who: sellers,
    at: ofOpportunity,
    open: ({ main }) => main.getByRole("region", { name: "Details" }).getByRole("button", { name: "Change" }).click(),
    field: "name",
    values: ["Connect five sites", "Connect six sites"],
    submit: "Save details",
  },
  {
    file: "qualification/[id]/reassign-dialog.tsx",
    what: "an opportunity that is handed over",
    who: ["manager", "manager"],
    at: ofOpportunity,
    open: press("Hand over"),
    field: "reason",
    values: ["Rosa is away", "They know each other"],
    also: { ownerId: named.colleague.name },
    submit: "Hand over",
    once: true,
  },
  {
    file: "agreements/[id]/split-form.tsx",
    what: "the split of an agreement's credit",
    who: sellers,
    at: async () => `/agreements/${await splitAgreement()}`,
    open: press("Split"),
    field: "shares.1.share",
    values: ["30", "50"],
    submit: "Save the split",
  },
  {
    file: "qualification/[id]/worth-dialogs.tsx",
    what: "the worth of a pursuit",
    who: sellers,
    at: ofOpportunity,
    open: press("Estimate"),
    field: "win",
    values: ["40", "60"],
    submit: "Save estimate",
  },
  {
    file: "qualification/[id]/item-actions.tsx",
    what: "an item of a solution",
    who: sellers,
    at: async () => `/qualification/${await opportunityWithAnItem()}`,
    open: ({ main }) =>
      main
        .getByRole("table", { name: "Solution" })
        .getByRole("button", { name: /^Change/ })
        .click(),
    field: "quantity",
    values: ["2", "3"],
    submit: "Save item",
  },
  {
    file: "qualification/[id]/requirement-dialog.tsx",
    what: "a requirement",
    who: sellers,
    at: async () => `/qualification/${await opportunityWithARequirement("Two ways into the house")}`,
    open: press(/^Change requirement: /),
    field: "statement",
    values: ["Two ways into the yard", "Three ways into the house"],
    submit: /^Save/,
  },
  {
    file: "qualification/[id]/decision-forms.tsx",
    what: "a decision that is opened again",
    who: sellers,
    at: async () => `/qualification/${(await qualifiedFor("rep")).id}`,
    open: press(/^Re-open/),
    field: "why",
    values: ["They want more", "Their budget grew"],
    submit: "Re-open and decide again",
    once: true,
  },
  {
    file: "agreements/[id]/edit/header-form.tsx",
    what: "the parties and dates of an agreement",
    who: sellers,
    at: ofDraft,
    field: "title",
    values: ["Fibre for the quay", "Fibre for the yard"],
    submit: "Save",
  },
  {
    file: "agreements/[id]/edit/order-form.tsx",
    what: "an order of an agreement",
    who: sellers,
    at: ofDraft,
    field: "name",
    values: ["First phase", "All of it"],
    submit: "Save order",
  },
  {
    file: "agreements/[id]/edit/clause-form.tsx",
    what: "a clause of an agreement",
    who: sellers,
    at: ofDraft,
    open: async (colleague) => {
      await press(/^Change /)(colleague);
      await colleague.page
        .getByRole("dialog")
        .getByRole("radio", { name: /^Own words/ })
        .check();
    },
    field: "text",
    values: ["We may both end it in spring.", "We may both end it in autumn."],
    also: { reason: "They asked for it" },
    stood: "",
    submit: "Use this text",
  },
  {
    file: "agreements/[id]/edit/add-clause.tsx",
    what: "a clause that is added",
    who: sellers,
    at: ofDraft,
    open: press("Add a clause"),
    field: "text",
    values: ["Boats go first.", "Trains go first."],
    also: { title: "Order of things", reason: "They asked for it" },
    submit: "Add clause",
    once: true,
  },
  {
    file: "agreements/[id]/withdraw.tsx",
    what: "an agreement that is withdrawn",
    who: sellers,
    at: async () => `/agreements/${(await draftFor("rep")).id}`,
    open: press("Withdraw"),
    field: "reason",
    values: ["They went elsewhere", "We cannot deliver"],
    submit: "Withdraw agreement",
    once: true,
  },
];
