/** One measured promise. */
export type Figure = {
  readonly measure: string;
  /** What was measured, in words: "4,310 rows a second". */
  readonly value: string;
  readonly against: string;
  /** The figure that the target speaks of. */
  readonly ratio: number;
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
  readonly unit?: string;
};

export const holds = ({ ratio, target }: Figure): boolean =>
  "atLeast" in target ? ratio >= target.atLeast : ratio <= target.atMost;

const rounded = (value: number) => value.toLocaleString("en-GB", { maximumSignificantDigits: 2 });

/** A table that can go into the README as it is. */
export function printed(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const { target, unit = "" } = figure;
    const goal = "atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
    const verdict = holds(figure) ? "holds" : "missed";
    return `| ${figure.measure} | ${figure.value} | ${figure.against} | ${rounded(figure.ratio)}${unit} | ${goal}${unit} | ${verdict} |`;
  });
  return [
    "| measure | measured | against | figure | target | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
