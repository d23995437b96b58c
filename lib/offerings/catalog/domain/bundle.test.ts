import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bundle, checkBundle, choiceProblems } from "./bundle";

const option = (offeringId: string, lower = 0, upper = 1) => ({
  offeringId,
  name: offeringId,
  lower,
  defaultCount: lower,
  upper,
});

test("the arithmetic of an impossible bundle is told", () => {
  const groups = [
    { name: "Disks", lower: 3, upper: 4, options: [option("hdd", 0, 4)] },
    { name: "Cards", lower: 2, upper: 2, options: [option("nic", 0, 2)] },
  ];
  expect(checkBundle({ lower: null, upper: 4, groups })).toEqual({
    ok: false,
    refusal: { reason: "groups_ask_too_much", asks: 5, allows: 4 },
  });
  expect(checkBundle({ lower: 7, upper: 9, groups })).toMatchObject({
    refusal: { reason: "groups_give_too_little", needs: 7, gives: 6 },
  });
  expect(checkBundle({ lower: null, upper: 5, groups })).toMatchObject({ ok: true });
});

const bundles: fc.Arbitrary<Bundle> = fc
  .array(
    fc.record({
      limits: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 })),
      options: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  )
  .chain((groups) =>
    fc.record({
      lower: fc.option(fc.integer({ min: 0, max: 6 })),
      upper: fc.option(fc.integer({ min: 1, max: 8 })),
      groups: fc.constant(
        groups.map(({ limits: [lower, upper], options }, g) => ({
          ...{ name: `g${g}`, lower, upper },
          options: options.map(([least, most], o) => ({ ...option(`${g}-${o}`, least, most), defaultCount: 0 })),
        })),
      ),
    }),
  );

/** Every choice there is, tried one after the other. */
function* choices(bundle: Bundle): Generator<Map<string, number>> {
  const options = bundle.groups.flatMap((group) => group.options);
  const counts = options.map(() => 0);
  for (;;) {
    yield new Map(options.map((each, index) => [each.offeringId, counts[index] ?? 0]));
    let at = 0;
    while (at < options.length && (counts[at] ?? 0) === (options[at]?.upper ?? 0)) counts[at++] = 0;
    if (at === options.length) return;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

test("a bundle is accepted exactly when some choice of it is possible", () => {
  fc.assert(
    fc.property(bundles, (bundle) => {
      const answer = checkBundle(bundle);
      if (!answer.ok && ["empty_group", "limits_crossed"].includes(answer.refusal.reason)) return true;
      const possible = [...choices(bundle)].some((choice) => choiceProblems(bundle, choice).length === 0);
      return answer.ok === possible;
    }),
    { numRuns: 300 },
  );
});
