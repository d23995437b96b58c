/** People who press buttons without a pause, each over plain HTTP, and the book of what they sent and were told. */
import { setTimeout as pause } from "node:timers/promises";
import { builtActions, callOf } from "@/lib/testing/built-actions";
import { signedIn } from "@/lib/testing/front-door";
import type { PersonName } from "@/lib/testing/people";
import type { Chance } from "./chance";
import { type Command, kinds, type Supply } from "./commands";

export type Sent = {
  readonly command: Command;
  /** How often it was sent, always under the same key. */
  times: number;
  /** The desk said that it is done. */
  acknowledged: boolean;
  underWay: boolean;
  /** What there was instead of an answer, the last time. */
  why?: string;
  /** Answers that asked to try again. */
  toldToTryAgain: number;
  /** When it was sent last, when there was an answer or none, and the longest wait. */
  sentAt: number;
  answeredAt: number;
  slowestMs: number;
};

const seats = [
  ...(["prepared", "prepared", "customer", "customer", "contact", "contact", "opportunity", "opportunity"] as const),
];
const patience = 60_000;

export class Clients {
  readonly book: Sent[] = [];
  /** Answers that are none of these commands' due: each is a fault. */
  readonly refusals: string[] = [];
  readonly #ids = new Map(builtActions().map(({ name, id }) => [name, id]));
  readonly #cookies = new Map<PersonName, string>();

  constructor(
    readonly origin: string,
    readonly supply: Supply,
    readonly chance: Chance,
  ) {}

  async signIn(): Promise<void> {
    for (const person of ["rep", "purchasing", "manager"] as const)
      this.#cookies.set(person, await signedIn(this.origin, person));
  }

  /** Presses at eight desks until `over`. Whoever gets no answer stops, or with `insist` sends the same again until there is one. */
  async work(over: () => boolean, insist: boolean): Promise<void> {
    await Promise.all(
      seats.map(async (seat) => {
        while (!over()) {
          const sent = this.#note(this.supply.next(seat));
          await this.send(sent);
          if (!sent.acknowledged && !insist) return;
          await this.#untilAnswered(sent);
        }
      }),
    );
  }

  /** Sends again, under the same keys, whatever has no answer. */
  async sendAgain(): Promise<void> {
    await Promise.all(this.unanswered().map((sent) => this.#untilAnswered(sent)));
  }

  unanswered = (): Sent[] => this.book.filter((sent) => !sent.acknowledged);

  async #untilAnswered(sent: Sent): Promise<void> {
    for (const end = performance.now() + patience; !sent.acknowledged; await pause(50)) {
      if (performance.now() > end) throw new Error(`No answer to ${sent.command.kind} in ${patience} ms: ${sent.why}`);
      await this.send(sent);
    }
  }

  #note(command: Command): Sent {
    const sent = {
      command,
      times: 0,
      acknowledged: false,
      underWay: false,
      toldToTryAgain: 0,
      sentAt: 0,
      answeredAt: 0,
      slowestMs: 0,
    };
    this.book.push(sent);
    return sent;
  }

  /** Until this many more commands are done, which is in the middle of others. */
  async midStream(more: number): Promise<void> {
    const done = () => this.book.filter((sent) => sent.acknowledged).length;
    const from = done();
    for (const end = performance.now() + patience; done() < from + more; await pause(5))
      if (performance.now() > end) throw new Error(`Not even ${Math.ceil(more)} commands were done in ${patience} ms.`);
  }

  /** Sends one new command, until it is answered. */
  async sendOne(seat: (typeof seats)[number]): Promise<void> {
    const sent = this.#note(this.supply.next(seat));
    await this.send(sent);
    await this.#untilAnswered(sent);
  }

  async send(sent: Sent): Promise<void> {
    const { kind, who, page, input, key } = sent.command;
    sent.sentAt = performance.now();
    sent.times++;
    sent.underWay = true;
    try {
      const answer = await this.press(who, kinds[kind].action, page, { ...input, idempotencyKey: key });
      sent.acknowledged = answer.done;
      sent.why = answer.told;
      if (!answer.done) sent.toldToTryAgain++;
    } catch (fault) {
      sent.why = String(fault instanceof Error ? (fault.cause ?? fault) : fault);
    } finally {
      sent.underWay = false;
      sent.answeredAt = performance.now();
      sent.slowestMs = Math.max(sent.slowestMs, sent.answeredAt - sent.sentAt);
    }
  }

  /** Posts to an action from its page. None of these may be refused. */
  async press(who: PersonName, action: string, page: string, input: object): Promise<{ done: boolean; told: string }> {
    const call = callOf(this.#ids.get(action) ?? "", input);
    const answer = await this.#ask(who, page, { method: "POST", ...call });
    const body = await answer.text();
    if (/"status":"(refused|invalid)"/.test(body)) this.refusals.push(`${action}: ${body.slice(0, 500)}`);
    const done = answer.headers.has("x-action-redirect") || body.includes('"status":"done"');
    return {
      done,
      told: `${answer.status} ${/"status":"(?:failed|refused|invalid)".*/.exec(body)?.[0].slice(0, 200) ?? ""}`,
    };
  }

  /** The text of a page as this person sees it. */
  async read(who: PersonName, page: string): Promise<string> {
    return (await this.#ask(who, page, {})).text();
  }

  #ask(who: PersonName, page: string, { headers, ...how }: { headers?: object; method?: string; body?: string }) {
    const signal = AbortSignal.timeout(patience);
    const sent = { ...headers, origin: this.origin, cookie: this.#cookies.get(who) ?? "" };
    return fetch(new URL(page, this.origin), { ...how, headers: sent, redirect: "manual", signal });
  }
}
