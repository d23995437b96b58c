import { expect, test } from "vitest";
import type { IsoDate } from "../../../kernel/period";
import { type DatedList, publish, type RuleOfList } from "./price-list";

const list = (from: IsoDate, until: IsoDate | null = null, id = "new"): DatedList => ({ id, name: id, from, until });
const draft = { ...list("2026-04-01"), state: "draft" } as const;
const all: RuleOfList = { kind: "percent_of_list", shareBps: 8_500, amountMinor: null, scope: "everything" };
const facts = { today: "2026-03-02", endEarlier: false } as const;

test("a draft with a rule that begins today or later is published", () => {
  expect(publish(draft, [all], [], facts)).toMatchObject({ ok: true, value: { ends: [] } });
  expect(publish({ ...draft, from: "2026-03-02" }, [all], [], facts).ok).toBe(true);
});

test("prices never change backwards", () => {
  expect(publish({ ...draft, from: "2026-03-01" }, [all], [], facts)).toMatchObject({
    refusal: { reason: "starts_in_the_past" },
  });
});

test("a list without a price, or published already, is refused", () => {
  expect(publish(draft, [], [], facts)).toMatchObject({ refusal: { reason: "no_rules" } });
  expect(publish(draft, [{ ...all, kind: "floor" }], [], facts)).toMatchObject({ refusal: { reason: "no_rules" } });
  expect(publish({ ...draft, state: "published" }, [all], [], facts)).toMatchObject({
    refusal: { reason: "already_published" },
  });
});

test("an earlier list in force then is in the way, or ends when this one begins", () => {
  const earlier = list("2026-01-01", null, "earlier");
  expect(publish(draft, [all], [earlier], facts)).toMatchObject({ refusal: { reason: "overlaps", id: "earlier" } });
  expect(publish(draft, [all], [earlier], { ...facts, endEarlier: true })).toMatchObject({
    value: { ends: ["earlier"] },
  });
});

test("a list that begins on the same day or later cannot be ended by this one", () => {
  for (const from of ["2026-04-01", "2026-06-01"] as const)
    expect(publish(draft, [all], [list(from, null, "later")], { ...facts, endEarlier: true })).toMatchObject({
      refusal: { reason: "overlaps", id: "later" },
    });
});

test("lists that meet end to end do not overlap", () => {
  const neighbours = [list("2026-01-01", "2026-04-01", "before"), list("2026-07-01", null, "after")];
  expect(publish({ ...draft, until: "2026-07-01" }, [all], neighbours, facts)).toMatchObject({ ok: true });
});

test("a floor above the price of the same thing is refused", () => {
  const floor: RuleOfList = { kind: "floor", shareBps: 9_000, amountMinor: null, scope: "everything" };
  expect(publish(draft, [all, floor], [], facts)).toMatchObject({ refusal: { reason: "floor_above_price" } });
  expect(publish(draft, [all, { ...floor, shareBps: 8_500 }], [], facts).ok).toBe(true);
});
