/** What one part found, as figures. */
import { median, percentile } from "../bench/figure";
import type { Sent } from "./clients";
import type { Verdict } from "./ledger";

export const ms = (value: number): string =>
  value < 1_000 ? `${Math.round(value)} ms` : `${(value / 1_000).toFixed(1)} s`;

export const spread = (values: readonly number[]): string =>
  `median ${ms(median(values))}, p95 ${ms(percentile(values, 0.95))}, worst ${ms(Math.max(...values, 0))}`;

export class Tally {
  readonly recoveries: number[] = [];
  /** Commands that were being worked on when it happened. */
  readonly underWay: number[] = [];
  readonly faults = new Set<string>();
  readonly figures: [string, string][] = [];
  unheard = 0;
  #lost = 0;
  #twice = 0;
  #half = 0;

  constructor(
    /** What happens over and over: "kills of the app". */
    readonly event: string,
    /** What its time is measured for. */
    readonly measured: string,
  ) {}

  note({ lost, twice, half }: Verdict): void {
    for (const one of [...lost, ...twice, ...half]) this.faults.add(one);
    this.#lost += lost.length;
    this.#twice += twice.length;
    this.#half += half.length;
  }

  tell(cycle: number, cycles: number): void {
    const last = ms(this.recoveries.at(-1) ?? 0);
    if (cycle % 5 === 0 || cycle === cycles) console.log(`    ${cycle} of ${cycles}, the last back after ${last}`);
  }

  rows(book: readonly Sent[]): [string, string][] {
    const again = book.filter((sent) => sent.times > 1).length;
    const slowest = Math.max(...book.map((sent) => sent.slowestMs), 0);
    return [
      [this.event, String(this.recoveries.length)],
      ["commands sent", String(book.length)],
      ["commands under way at that moment", `${this.underWay.reduce((sum, n) => sum + n, 0)}`],
      ["commands sent again under their key", `${again}, ${this.unheard} of them done already and not heard of`],
      ["answers that asked to try again", String(book.reduce((sum, sent) => sum + sent.toldToTryAgain, 0))],
      ["acknowledged at last", String(book.filter((sent) => sent.acknowledged).length)],
      ["acknowledged and lost", String(this.#lost)],
      ["done twice", String(this.#twice)],
      ["done by half", String(this.#half)],
      [`time ${this.measured}`, spread(this.recoveries)],
      ["longest wait for one answer", ms(slowest)],
      ...this.figures,
    ];
  }
}
