import type { Server } from "node:http";
import { Server as Listener } from "node:net";

const doorOpenAtMost = 5_000;

/**
 * Lets in who stands at the door, closes it, and waits until everybody inside is served; after `atMostMs` it hangs up. The
 * server's own `close` would hang up on those who came in and were not read yet, so the door is closed by the listener's.
 */
export function finishRequests(server: Server, atMostMs: number): Promise<void> {
  // Whoever keeps a connection to ask again is told to take another, which the balancer gives them elsewhere.
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  return new Promise((done) => {
    const enough = setTimeout(() => server.closeAllConnections(), atMostMs);
    whenNobodyWaits(server, () => {
      const sweep = setInterval(() => server.closeIdleConnections(), 250);
      Listener.prototype.close.call(server, () => {
        clearInterval(sweep);
        clearTimeout(enough);
        done();
      });
    });
  });
}

/**
 * One visitor is let in each turn of the loop, so whole turns in which nobody came in say that nobody waits. A door that
 * closes by the clock hangs up on whoever still waits then, and under load the wait is longer than any clock.
 */
function whenNobodyWaits(server: Server, close: () => void): void {
  const latest = performance.now() + doorOpenAtMost;
  let quietTurns = 0;
  const cameIn = () => {
    quietTurns = 0;
  };
  const turn = () => {
    quietTurns += 1;
    if (quietTurns <= 2 && performance.now() < latest) {
      setImmediate(turn);
      return;
    }
    server.off("connection", cameIn);
    close();
  };
  server.on("connection", cameIn);
  setImmediate(turn);
}
