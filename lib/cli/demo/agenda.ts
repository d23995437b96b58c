import type { Stage } from "./stage";

type Step = { readonly at: number; readonly order: number; readonly what: () => Promise<void> };

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/** What happens next in the demo company, in the order of time. A step may plan the ones after it. */
export class Agenda {
  #steps: Step[] = [];
  #planned = 0;

  constructor(
    private readonly stage: Stage,
    private readonly until: Date,
  ) {}

  /** Plans a step on a working day, `days` from now, at an office hour that differs from step to step. */
  plan(days: number, what: () => Promise<void>): void {
    const at = new Date(this.stage.now.getTime() + days * 86_400_000);
    while (isWeekend(at)) at.setUTCDate(at.getUTCDate() + 1);
    this.#push(at, what);
  }

  /** Plans a step on the working day before the end, so that it is fresh on whichever day the demo is opened. */
  planAtTheEnd(what: () => Promise<void>): void {
    const at = new Date(this.until.getTime() - 86_400_000);
    while (isWeekend(at)) at.setUTCDate(at.getUTCDate() - 1);
    this.#push(at, what);
  }

  #push(at: Date, what: () => Promise<void>): void {
    at.setUTCHours(7 + (this.#planned % 9), (this.#planned * 17) % 60, (this.#planned * 7) % 60, 0);
    const earliest = this.stage.now.getTime() + 60_000;
    this.#steps.push({ at: Math.max(at.getTime(), earliest), order: this.#planned++, what });
  }

  /** Plays every step up to the end, whose rest stays undone: that is what people find on their desks. */
  async play(onStep: (done: number) => void): Promise<number> {
    let done = 0;
    for (;;) {
      const next = this.#steps.reduce<Step | undefined>(
        (first, step) =>
          !first || step.at < first.at || (step.at === first.at && step.order < first.order) ? step : first,
        undefined,
      );
      if (!next || next.at > this.until.getTime()) return done;
      this.#steps.splice(this.#steps.indexOf(next), 1);
      this.stage.moveTo(new Date(Math.max(next.at, this.stage.now.getTime())));
      await next.what();
      await this.stage.settle();
      onStep(++done);
    }
  }
}
