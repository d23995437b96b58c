import { expect, test } from "vitest";
import { end, fill } from "./seat";

const facts = { holdings: [], themselves: false, today: "2026-03-02" } as const;
const given = { from: "2026-03-02", until: null } as const;
const marta = { id: "1", personName: "Marta Okafor", from: "2024-01-01", until: "2026-04-01" } as const;

test("a vacant seat is taken from today or later", () => {
  expect(fill(given, facts).ok).toBe(true);
  expect(fill({ from: "2026-03-01", until: null }, facts)).toMatchObject({ refusal: { reason: "in_the_past" } });
  expect(fill({ from: "2026-05-01", until: "2026-04-01" }, facts)).toMatchObject({
    refusal: { reason: "ends_before_it_begins" },
  });
});

test("one person sits in a seat at a time; who follows begins on the day the other ends", () => {
  expect(fill(given, { ...facts, holdings: [marta] })).toMatchObject({
    refusal: { reason: "not_vacant", by: "Marta Okafor", until: "2026-04-01" },
  });
  expect(fill({ from: "2026-04-01", until: null }, { ...facts, holdings: [marta] }).ok).toBe(true);
});

test("nobody seats themselves", () => {
  expect(fill(given, { ...facts, themselves: true })).toMatchObject({ refusal: { reason: "own_seat" } });
});

test("what is held ends today or later, not before it began, and not twice", () => {
  const open = { from: "2026-01-01", until: null } as const;
  expect(end(open, "2026-03-02", "2026-03-02").ok).toBe(true);
  expect(end(open, "2026-03-01", "2026-03-02")).toMatchObject({ refusal: { reason: "in_the_past" } });
  expect(end({ from: "2026-06-01", until: null }, "2026-05-01", "2026-03-02")).toMatchObject({
    refusal: { reason: "before_it_began" },
  });
  expect(end(marta, "2026-05-01", "2026-03-02")).toMatchObject({ refusal: { reason: "ended_already" } });
});
