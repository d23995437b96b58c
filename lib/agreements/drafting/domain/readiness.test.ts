import { expect, test } from "vitest";
import { assemble } from "./assembly";
import { approvalCard } from "./card";
import { differencesBetween } from "./comparison";
import { contentHash } from "./content";
import type { Draft, DraftLine } from "./draft";
import { factsOf } from "./facts";
import { type LinePrice, pricesForTerm, shortestTerm } from "./line-price";
import type { Offer } from "./offer";
import { obstacles, type Surroundings } from "./readiness";
import { withWishes } from "./what-if";

const price: LinePrice = {
  ...{ priceId: "m", name: "Monthly", kind: "recurring", periodMonths: 1, termMonths: null },
  ...{ listMinor: 10_000, channelMinor: 10_000, floorMinor: null, trace: [] },
};
const totals = { oneTimeMinor: 0, monthlyMinor: 10_000, termMinor: 360_000 };
const line: DraftLine = {
  ...{ id: "l1", no: 1, offeringId: "o", offeringVersionId: "ov", offeringNumber: "OFF-1", offeringName: "Line" },
  ...{
    quantity: 1,
    termMonths: 36,
    discountBps: 0,
    discountReason: null,
    configuration: null,
    characteristics: [],
    prices: [price],
  },
  charges: [{ name: "Monthly", kind: "recurring", periodMonths: 1, listMinor: 10_000, agreedMinor: 10_000 }],
  ...{ channel: totals, totals },
};
const site = { siteId: "s", name: "Office", street: "1", postcode: "2", city: "Hamburg", country: "DE" };
const party = { organisationId: "c", name: "Werft", legalName: null, registrationNumber: null, country: "DE" };
const draft: Draft = {
  ...{ id: "a", number: "AGR-000001", versionNumber: 1, title: "Lines", organisationId: "c", ownerId: "rep" },
  ...{ currency: "EUR", startsOn: "2026-06-01", termMonths: 36, validUntil: "2026-04-01" },
  provider: { ...party, organisationId: "p", name: "Us" },
  customer: party,
  signatory: { contactId: "d", name: "Dana Ito", title: null, email: "d@w.example", turn: 1 },
  ...{ termSet: { id: "t", name: "Standard", version: 1 }, figures: { payment_days: 30 } },
  clauses: [
    {
      ...{ id: "c1", clauseId: "pay", ordinal: 1, title: "Payment", position: "standard", isMandatory: true },
      ...{ dependsOnClauseId: null, standard: { versionId: "v", text: "Due in {{payment_days}} days." } },
      ...{ fallbacks: [], newText: null, chosenVersionId: "v", keyTerm: true, summary: "Pay", risk: 0, reason: null },
      isOutdated: false,
    },
  ],
  lines: [line],
  orders: [
    {
      ...{ id: "or", no: 1, name: "Order", requestedStartOn: "2026-06-01", requestedCompletionOn: null },
      ...{ billingContactId: "d", note: null, items: [{ lineId: "l1", quantity: 1, site }] },
    },
  ],
};
const offer: Offer = {
  ...{ offeringId: "o", offeringVersionId: "ov", offeringNumber: "OFF-1", offeringName: "Line" },
  ...{ isSellable: true, reason: null, prices: [price], configuration: null, problems: [] },
};
const offers = (of: Partial<Offer>) => ({ offers: new Map([["l1", { ...offer, ...of }]]) });
const around: Surroundings = {
  ...{ today: "2026-03-02", ...offers({}), shortages: new Map(), qualificationFaults: [], missingFields: [] },
};
const said = (of: Partial<Draft>, now: Partial<Surroundings> = {}) =>
  obstacles({ ...draft, ...of }, { ...around, ...now }).map((each) => `${each.part}: ${each.sentence}`);

test("a complete draft has nothing in its way", () => {
  expect(said({})).toEqual([]);
});

test("AGR-31: what blocks submitting is said with the part that mends it", () => {
  expect(said({ lines: [], orders: [] })).toEqual(["lines: There is no line. Add what is sold."]);
  expect(said({ signatory: null })).toEqual(["parties: Nobody is named who signs for the customer."]);
  expect(said({ validUntil: "2026-03-01" })[0]).toContain("valid until 1 March 2026");
  expect(said({ startsOn: "2026-03-01" })[0]).toContain("has passed");
  expect(said({}, offers({ isSellable: false, reason: "it is retired." }))[0]).toContain("it is retired.");
  expect(said({}, offers({ prices: [{ ...price, channelMinor: 11_000 }] }))[0]).toContain("another price today");
  expect(said({}, { qualificationFaults: ["It is out of date."] })).toEqual(["qualification: It is out of date."]);
  expect(said({}, { missingFields: ["customer_registration"] })[0]).toContain("registration number");
});

test("AGR-31: an option that went, a choice still open and a pool without room block by name", () => {
  const open = { sentence: "Storage: 0 picked, the group needs 1.", kind: "missing" as const };
  expect(said({}, offers({ problems: [open] }))[0]).toContain("is not configured. Storage: 0 picked");
  const gone = { sentence: "Disk is not on sale any more: it is retired.", kind: "gone" as const };
  expect(said({}, offers({ problems: [gone] }))[0]).toContain("Disk is not on sale any more: it is retired.");
  expect(said({}, { shortages: new Map([["l1", "Only 2 ports are left."]]) })[0]).toContain(
    "cannot be delivered: Only 2 ports are left.",
  );
  expect(said({}, { offers: new Map() })[0]).toContain("is not on sale any more.");
});

test("the offering and each option are priced by their own commitments", () => {
  const own = [12, 36].map((termMonths) => ({ ...price, name: `Own ${termMonths}`, termMonths }));
  const disks = [24].map((termMonths) => ({ ...price, name: `Disk ${termMonths}`, option: "Disk", termMonths }));
  expect(pricesForTerm([...own, ...disks], 36)?.map((each) => each.name)).toEqual(["Own 36", "Disk 24"]);
  expect(pricesForTerm([...own, ...disks], 12)).toBeUndefined();
  expect(shortestTerm([...own, ...disks])).toBe(24);
});

test("an order without site, date, bill or content, and more ordered than agreed, block as well", () => {
  const [order] = draft.orders;
  if (!order) throw new Error("no order");
  const empty = { ...order, requestedStartOn: null, billingContactId: null, items: [] };
  expect(said({ orders: [empty] })).toHaveLength(3);
  const homeless = { ...order, items: [{ lineId: "l1", quantity: 2, site: null }] };
  expect(said({ orders: [homeless] })).toEqual([
    "orders: Order 1, Order: no site for Line.",
    "orders: The orders take 2 of Line; line 1 has 1.",
  ]);
});

test("the same draft gives the same bytes; one changed figure gives another hash and is named", () => {
  const first = assemble(draft).content;
  expect(contentHash(assemble({ ...draft }).content)).toBe(contentHash(first));
  expect(first.clauses[0]?.text).toBe("Due in 30 days.");
  const second = assemble({ ...draft, lines: [{ ...line, discountBps: 100 }] }).content;
  expect(contentHash(second)).not.toBe(contentHash(first));
  expect(differencesBetween(first, second).map((each) => each.label)).toEqual(["Line 1, Line"]);
});

test("who compares versions or approves one reads dates and numbers in words", () => {
  const { content } = assemble(draft);
  const [order] = content.orders;
  if (!order) throw new Error("no order");
  const later = { ...content, effectiveDate: "2026-11-01" as const, orders: [{ ...order, requestedStartOn: null }] };
  expect(differencesBetween(content, later)[0]).toMatchObject({ label: "Start", after: "1 November 2026" });
  expect(differencesBetween(later, content).map((each) => each.after)[1]).toMatch(/^Order from 1 June 2026: /);
  const card = (of: typeof content) => approvalCard(draft, of, factsOf(draft, of, "rep")).content;
  const orders = { heading: "Orders", rows: [{ label: "1 Order", value: "1 item, from 1 June 2026" }] };
  expect(card(content)).toContainEqual(orders);
  expect(card(later)).toContainEqual({
    ...orders,
    rows: [{ label: "1 Order", value: "1 item, without a date to begin" }],
  });
});

test("facts take the longest term, the owner's part in it, and what legal took back as a deviation", () => {
  const [clause] = draft.clauses;
  if (!clause) throw new Error("no clause");
  const long = { ...draft, lines: [{ ...line, termMonths: 60 }], clauses: [{ ...clause, isOutdated: true }] };
  const facts = factsOf(long, assemble(long).content, "manager");
  expect(facts).toMatchObject({
    termMonths: 60,
    clauseDeviation: 2,
    conflictedIds: ["manager", "rep"],
    tcvMinor: 360_000,
  });
});

test("a wish is worked out without being kept, and a refused one names its line", () => {
  const wished = withWishes(draft, [{ lineId: "l1", discountBps: 1_000 }]);
  expect(wished.ok && wished.value.lines[0]?.totals.monthlyMinor).toBe(9_000);
  expect(draft.lines[0]?.discountBps).toBe(0);
  expect(withWishes(draft, [{ lineId: "l1", quantity: 0 }])).toMatchObject({ refusal: { lineId: "l1" } });
});
