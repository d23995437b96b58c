import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

type Answer<R> = { readonly order: number; readonly made: R } | { readonly order: number; readonly fault: unknown };
type Waiting<R> = { readonly done: (made: R) => void; readonly fail: (fault: unknown) => void };
type Thread<R> = { readonly worker: Worker; readonly waiting: Map<number, Waiting<R>>; rest?: NodeJS.Timeout };

/** After so long without work a thread goes, with all it has loaded. */
const idleMs = 60_000;

/** Where this file of ours lies, whatever a build made of it; written so that no build follows it. */
const ours = (file: string) => [process.cwd(), file].join("/");

/**
 * The function `name` of this file (`lib/…`), called in a thread of its own: for work that takes the processor so long that
 * this process would meanwhile answer nobody. The thread begins with the first call; what is given and made is copied between
 * the two, a Buffer comes back as a Uint8Array. A thread that ends fails the calls that wait for it; the next begins another.
 */
export function inThread<G, R>(file: string, name: string): (given: G) => Promise<R> {
  let running: Thread<R> | undefined;
  let orders = 0;

  function begin(): Thread<R> {
    const worker = new Worker(ours("lib/platform/thread-entry.mjs"), {
      workerData: { file: pathToFileURL(ours(file)).href, name },
    });
    const thread: Thread<R> = { worker, waiting: new Map() };
    const over = (fault: unknown) => {
      if (running === thread) running = undefined;
      for (const { fail } of thread.waiting.values()) fail(fault);
      thread.waiting.clear();
    };
    worker.on("message", (answer: Answer<R>) => {
      const waiting = thread.waiting.get(answer.order);
      thread.waiting.delete(answer.order);
      if ("fault" in answer) waiting?.fail(answer.fault);
      else waiting?.done(answer.made);
      if (thread.waiting.size === 0) takeRest(thread);
    });
    worker.on("error", over);
    worker.on("exit", (code) => over(new Error(`The thread of ${file} ended with ${code}.`)));
    takeRest(thread);
    return thread;
  }

  /** A process that has nothing else to do does not wait for a thread without work. */
  function takeRest(thread: Thread<R>): void {
    thread.worker.unref();
    thread.rest = setTimeout(() => {
      if (running === thread) running = undefined;
      void thread.worker.terminate();
    }, idleMs).unref();
  }

  return (given) =>
    new Promise<R>((done, fail) => {
      running ??= begin();
      const order = orders++;
      // First, because it throws for what cannot be copied: then there is no answer to wait for.
      running.worker.postMessage({ order, given });
      clearTimeout(running.rest);
      running.worker.ref();
      running.waiting.set(order, { done, fail });
    });
}
