/** The golden paths of the interface's design: who does what in how many presses. A journey counts, and fails when it grows. */
import { type Colleague, expect } from "./journey";

export const goldenPaths = {
  "new opportunity, qualified, decision recorded": 7,
  "standard agreement out for signature": 3,
  "non-standard agreement submitted for approval": 5,
  "approve from the mail, on a phone": 2,
  "clear ten items of one rule": 3,
  "sign, after opening the link": 2,
  "sign and leave out one of three orders": 3,
  "new offering, launched": 7,
  "change one price": 2,
  "retire 40 offerings": 4,
  "undo the retirement": 1,
  "import a catalogue": 4,
  "next quarter's targets from the last, plus 8 %": 5,
  "why is this commission what it is": 2,
  "assign a red readiness cell": 4,
  "the purchases behind a point of a trend": 2,
} as const;

export type GoldenPath = keyof typeof goldenPaths;

/** How many presses this part took. */
export async function pressesOf(colleague: Colleague, work: () => Promise<unknown>): Promise<number> {
  const before = colleague.presses;
  await work();
  return colleague.presses - before;
}

/** `besides`: presses that a rule of the process asks for on top, such as one for each key term that binds. */
export function expectWithin(path: GoldenPath, presses: number, besides = 0): void {
  expect(presses, `presses for: ${path}`).toBeLessThanOrEqual(goldenPaths[path] + besides);
  expect(presses, `nothing was pressed for: ${path}`).toBeGreaterThan(besides);
}
