/** More facts never make a cell less ready, and an answer holds exactly as long as it says. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type IsoDate } from "../../../kernel/period";
import { type CellFacts, type CellState, checkKinds, isGap, outcomeOf, probeFreshMs } from "./check";

const day: IsoDate = "2026-03-02";
const now = new Date(`${day}T09:00:00Z`);
const rank: Record<CellState, number> = { no_go: 0, at_risk: 1, go: 2 };

const date = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day, days));
const instant = fc.integer({ min: -60 * 60_000, max: 0 }).map((ms) => new Date(now.getTime() + ms));
const period = fc.tuple(date, fc.option(date)).map(([from, until]) => ({ from, until }));
const id = fc.uuid();
const guide = fc.record({ id, title: fc.constant("Guide"), n: fc.nat(9), reviewOn: date });
const list = fc.tuple(id, period).map(([one, when]) => ({ id: one, name: "List", ...when }));
const person = fc.record({
  ...{ id, name: fc.constant("Paula"), duty: period, employed: period, away: fc.boolean() },
  certificates: fc.array(period, { maxLength: 3 }),
});
const override = fc.record({
  ...{ id, kind: fc.constantFrom(...checkKinds), reason: fc.constant("Because"), by: fc.constant("Dario") },
  endsAt: fc.integer({ min: -2, max: 30 }).map((days) => new Date(now.getTime() + days * 86_400_000)),
});
const probe = fc.record({
  destination: fc.constant("desk" as const),
  answeredAt: fc.option(instant),
  failures: fc.nat(4),
  askedAt: fc.option(instant),
  words: fc.constant("It answered 500."),
});
const facts: fc.Arbitrary<CellFacts> = fc.record({
  guides: fc.array(guide, { maxLength: 3 }),
  priceLists: fc.array(list, { maxLength: 3 }),
  people: fc.array(person, { maxLength: 3 }),
  overrides: fc.array(override, { maxLength: 3 }),
  probe,
});

const atLeast = (more: CellFacts, less: CellFacts) => {
  const [after, before] = [outcomeOf(more, now), outcomeOf(less, now)];
  expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
  expect(after.missing.length).toBeLessThanOrEqual(before.missing.length);
};

test("another guide, price list, person or override never makes a cell less ready", () => {
  fc.assert(
    fc.property(facts, guide, list, person, override, (known, oneGuide, oneList, onePerson, oneOverride) => {
      atLeast({ ...known, guides: [...known.guides, oneGuide] }, known);
      atLeast({ ...known, priceLists: [...known.priceLists, oneList] }, known);
      atLeast({ ...known, people: [...known.people, onePerson] }, known);
      atLeast({ ...known, overrides: [...known.overrides, oneOverride] }, known);
    }),
    { numRuns: 500 },
  );
});

test("an answer just now never makes a cell less ready", () => {
  fc.assert(
    fc.property(facts, (known) => {
      atLeast({ ...known, probe: { ...known.probe, answeredAt: now, askedAt: now, failures: 0 } }, known);
    }),
  );
});

test("what is ready stays ready until the instant that it names, and no check outlives it", () => {
  fc.assert(
    fc.property(facts, (known) => {
      const { freshUntil, checks } = outcomeOf(known, now);
      const ready = checks.filter((check) => !isGap(check.state)).map((check) => check.kind);
      const later = (ms: number) => outcomeOf(known, new Date((freshUntil?.getTime() ?? 0) + ms));
      if (!freshUntil) return;
      expect(freshUntil.getTime()).toBeGreaterThan(now.getTime());
      const stillReady = later(-1).checks.filter((check) => ready.includes(check.kind));
      expect(stillReady.filter((check) => isGap(check.state))).toEqual([]);
      const own = checks.filter((check) => !isGap(check.state) && check.freshUntil?.getTime() === freshUntil.getTime());
      for (const { kind, override: by } of own) {
        const then = later(0).checks.find((check) => check.kind === kind);
        expect(
          then && (isGap(then.state) || then.override !== by || then.freshUntil?.getTime() !== freshUntil.getTime()),
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a probe counts to the millisecond, one failure is no red, and two are", () => {
  const bare = { guides: [], priceLists: [], people: [], overrides: [] };
  const probed = (age: number, failures: number) => {
    const at = new Date(now.getTime() - age);
    const answeredAt = failures === 0 ? at : new Date(now.getTime() - 10 * 60_000);
    const known = { destination: "desk" as const, answeredAt, failures, askedAt: at, words: "It answered 500." };
    return outcomeOf({ ...bare, probe: known }, now).checks.find(({ kind }) => kind === "systems")?.state;
  };
  expect(probed(probeFreshMs - 1, 0)).toBe("ready");
  expect(probed(probeFreshMs, 0)).toBe("unknown");
  expect(probed(0, 1)).toBe("ready");
  expect(probed(0, 2)).toBe("not_ready");
  expect(probed(probeFreshMs, 2)).toBe("unknown");
});
