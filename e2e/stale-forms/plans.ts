/** The forms of those who plan pay, keep guides, and look after readiness and policies. */
import { inDays } from "@/lib/testing/desk";
import {
  assignedPlan,
  directPurchase,
  draftedGuide,
  draftedMatrix,
  draftedPlanOfPay,
  draftedRules,
  draftedTerms,
  guideInForce,
  remarkedPurchase,
  watchedCell,
} from "@/lib/testing/shared-plans";
import type { Colleague } from "../support/journey";
import { press, type SharedForm } from "./form";

const developers = ["salesDevelopment", "salesDevelopment"] as const;
const supporters = ["purchasing", "purchasing"] as const;
const planPage = async () => {
  const { planId, id } = await draftedPlanOfPay();
  return `/sales-development/compensation/${planId}/versions/${id}`;
};
const guides = "/purchasing/readiness/guides";
const ofPurchase = (state: "received" | "started") => async () =>
  `/purchasing/purchases/${await directPurchase(state)}`;
const unfold =
  (name: RegExp) =>
  ({ main }: Colleague) =>
    main.locator("summary").filter({ hasText: name }).first().click();

export const planForms: readonly SharedForm[] = [
  {
    file: "admin/policies/draft-forms.tsx",
    what: "the draft of an authority matrix",
    who: ["administrator", "otherAdministrator"],
    at: async () => {
      await draftedMatrix();
      return "/admin/policies/matrix/draft";
    },
    field: "note",
    values: ["Directors decide more", "Directors decide less"],
    submit: "Save the draft",
  },
  {
    file: "admin/policies/publish-panel.tsx",
    what: "approval rules that are put in force",
    who: ["otherAdministrator", "otherAdministrator"],
    at: async () => `/admin/policies/rules/${await draftedRules()}`,
    field: "effectiveFrom",
    values: [`${inDays(3_000)}T08:00`, `${inDays(3_001)}T08:00`],
    submit: "Put in force",
    once: true,
  },
  {
    file: "admin/terms/sets/[id]/arrange-form.tsx",
    what: "the arrangement of a set of terms",
    who: ["legal", "legal"],
    at: async () => `/admin/terms/sets/${await draftedTerms()}`,
    field: "effectiveFrom",
    values: [inDays(10), inDays(20)],
    submit: "Save terms",
  },
  {
    file: "sales-development/compensation/plan-designer.tsx",
    what: "the draft of a compensation plan",
    who: developers,
    at: planPage,
    field: "note",
    values: ["More for renewals", "Less for renewals"],
    submit: "Save the draft",
  },
  {
    file: "sales-development/compensation/[id]/versions/[versionId]/version-actions.tsx",
    what: "a compensation plan that is published",
    who: developers,
    at: planPage,
    open: press("Publish"),
    field: "validFrom",
    values: [inDays(10), inDays(20)],
    submit: /^Publish version/,
    once: true,
  },
  {
    file: "sales-development/compensation/[id]/plan-actions.tsx",
    what: "the plan of a seller that ends",
    who: developers,
    at: async () => `/sales-development/compensation/${await assignedPlan()}`,
    open: press(/^End the plan of/),
    field: "validUntil",
    values: [inDays(10), inDays(20)],
    submit: /^End it for/,
    once: true,
  },
  {
    file: "purchasing/readiness/[id]/cell-forms.tsx",
    what: "a cell that is closed",
    who: supporters,
    at: async () => `/purchasing/readiness/${await watchedCell()}`,
    open: press("Close"),
    field: "reason",
    values: ["Nobody buys there", "It moved"],
    submit: "Close it",
    once: true,
  },
  {
    file: "purchasing/readiness/guides/guide-form.tsx",
    what: "the draft of a guide",
    who: supporters,
    at: async () => `${guides}/${(await draftedGuide()).guideId}/edit`,
    field: "text",
    values: ["1. Look twice", "1. Look thrice"],
    submit: "Save draft",
  },
  {
    file: "purchasing/readiness/guides/[id]/guide-actions.tsx",
    what: "a guide that is published",
    who: supporters,
    at: async () => `${guides}/${(await draftedGuide()).guideId}/edit`,
    field: "reviewOn",
    values: [inDays(100), inDays(120)],
    submit: "Publish",
    once: true,
  },
  {
    file: "purchasing/readiness/guides/[id]/guide-actions.tsx",
    what: "a guide that is withdrawn",
    who: supporters,
    at: async () => `${guides}/${await guideInForce()}`,
    open: press("Withdraw"),
    field: "reason",
    values: ["Nobody reads it", "It was wrong"],
    submit: "Withdraw it",
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/cancel-form.tsx",
    what: "a purchase that is cancelled",
    who: supporters,
    at: ofPurchase("received"),
    open: unfold(/^Cancel/),
    field: "reason",
    values: ["They changed their minds", "They found another"],
    also: { cause: "customer_request" },
    submit: "Cancel what is ticked",
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/item-row.tsx",
    what: "an item that is completed",
    who: supporters,
    at: ofPurchase("started"),
    open: unfold(/^Complete/),
    field: "startsOn",
    values: [inDays(0), inDays(0)],
    submit: /^Complete, the customer has/,
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/item-row.tsx",
    what: "an item that is held",
    who: supporters,
    at: ofPurchase("started"),
    open: unfold(/^Hold/),
    field: "reason",
    values: ["The cellar is locked", "The cable is late"],
    submit: /^Hold:/,
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/whole-order.tsx",
    what: "a purchase that is completed",
    who: supporters,
    at: ofPurchase("started"),
    field: "startsOn",
    values: [inDays(0), inDays(0)],
    submit: "Complete every item in progress",
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/change/change-form.tsx",
    what: "a purchase that is changed",
    who: supporters,
    at: async () => `${await ofPurchase("received")()}/change`,
    field: "reason",
    values: ["They want two", "They want two at once"],
    also: { "items.0.quantity": "2" },
    submit: /^(Ask for this change|Change the purchase)/,
    once: true,
  },
  {
    file: "purchasing/purchases/[id]/review/review-forms.tsx",
    what: "a remark on a purchase",
    who: supporters,
    at: async () => `/purchasing/purchases/${await remarkedPurchase()}/review`,
    open: unfold(/^Resolve/),
    field: "resolution",
    values: ["They agreed", "We measured again"],
    submit: "Resolve",
    once: true,
  },
];
