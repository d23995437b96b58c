/**
 * Divides a whole amount in proportion to weights, so that the parts are whole minor units and their sum is the amount:
 * each gets its share rounded down, and the units left over go to the largest remainders, the earlier first.
 * All zero weights give everything to the first.
 */
export function allocate(minor: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? minor : 0));
  const sign = minor < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(minor));
  const exact = weights.map((weight) => whole * BigInt(weight));
  const parts = exact.map((product) => product / total);
  const left = Number(whole - parts.reduce((sum, part) => sum + part, 0n));
  const next = exact
    .map((product, index) => ({ index, remainder: product % total }))
    .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
    .slice(0, left);
  return parts.map((part, index) => sign * Number(part + (next.some((one) => one.index === index) ? 1n : 0n)));
}
