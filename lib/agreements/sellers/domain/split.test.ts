import { expect, test } from "vitest";
import { contentOf } from "@/lib/testing/agreement-content";
import { creditableLines } from "./creditable";
import { ownersAlone, type SellerShare, split } from "./split";

const open = { state: "draft" as const };
const revenue = (personId: string, shareBps: number): SellerShare => ({ personId, kind: "revenue", shareBps });

test("the owner alone has the whole", () => {
  expect(split(open, ownersAlone("rosa")).ok).toBe(true);
});

test("revenue shares are exactly 100 %, to a hundredth; an overlay is beside them", () => {
  const overlay: SellerShare = { personId: "marta", kind: "overlay", shareBps: 10_000 };
  expect(split(open, [revenue("rosa", 6_667), revenue("ravi", 3_333), overlay]).ok).toBe(true);
  expect(split(open, [revenue("rosa", 6_667), revenue("ravi", 3_334)])).toMatchObject({
    refusal: { reason: "not_the_whole", sumBps: 10_001 },
  });
  expect(split(open, [overlay])).toMatchObject({ refusal: { reason: "not_the_whole", sumBps: 0 } });
});

test("nobody is named twice with the same kind of credit", () => {
  expect(split(open, [revenue("rosa", 5_000), revenue("rosa", 5_000)])).toMatchObject({
    refusal: { reason: "named_twice" },
  });
});

test("what is signed is split no more", () => {
  for (const state of ["executed", "in_force", "terminated", "withdrawn"] as const)
    expect(split({ state }, ownersAlone("rosa"))).toMatchObject({ refusal: { reason: "signed_already", state } });
  expect(split({ state: "out_for_signature" }, ownersAlone("rosa")).ok).toBe(true);
});

test("the units of an order that the signature left out are not credited", () => {
  const content = contentOf({
    number: "AGR-1",
    organisationId: "x",
    signatories: [],
    siteId: "s",
    orders: 2,
    termMinor: 1_000_000,
  });
  const [whole] = creditableLines(content, [1, 2]);
  const [less] = creditableLines(content, [1]);
  expect(whole?.termMinor).toBe(1_000_000);
  expect(less?.termMinor).toBe(900_000);
});
