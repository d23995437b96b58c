/** Chance that can be had again: the same seed gives the same choices (mulberry32). */
export type Chance = {
  /** From `low` to below `high`. */
  between(low: number, high: number): number;
  oneOf<T>(all: readonly [T, ...T[]]): T;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    oneOf: (all) => all[Math.floor(next() * all.length)] ?? all[0],
  };
}
