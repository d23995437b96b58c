/** A system outside that takes orders as TMF622 wants it, in whichever mood. */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export const moods = [
  "slow",
  "failing",
  "a black hole",
  "losing its answer",
  "answering twice",
  "holding its answer",
  "down",
  "well",
] as const;
export type Mood = (typeof moods)[number];

export type Attempt = {
  readonly key: string;
  readonly body: string;
  readonly messageId: string;
  readonly at: number;
  readonly isSigned: boolean;
};

export class OrderDestination {
  readonly attempts: Attempt[] = [];
  /** One order a key, whatever is asked how often. */
  readonly orders = new Map<string, string>();
  readonly moodOf = new Map<string, Mood>();
  readonly #held: ServerResponse[] = [];
  readonly #server = createServer((request, answer) => void this.#take(request, answer));

  constructor(readonly secret: string) {}

  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/tmf622/v4`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  of = (key: string): Attempt[] => this.attempts.filter((attempt) => attempt.key === key);

  async #take(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    // The readiness probe asks too; it brings no order.
    if (request.method !== "POST") return respond(answer, 200, []);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const key = String(request.headers["idempotency-key"]);
    this.attempts.push({
      key,
      body,
      messageId: String(request.headers["webhook-id"]),
      at: performance.now(),
      isSigned: this.#isSigned(request.headers, body),
    });
    const times = this.of(key).length;
    const mood = this.moodOf.get(key) ?? "well";
    if (mood === "down") return respond(answer, 503, {});
    if (mood === "failing" && times <= 2) return respond(answer, 500, {});
    if (mood === "a black hole" && times === 1) return void this.#held.push(answer);
    if (mood === "slow") await pause(4_000);
    const id = this.orders.get(key) ?? `EXT-${this.orders.size + 1}`;
    this.orders.set(key, id);
    if (mood === "losing its answer" && times === 1) return void answer.destroy();
    if (mood === "holding its answer" && times === 1) return void this.#held.push(answer);
    if (mood === "answering twice") {
      const twin = JSON.stringify({ id: `${id}-TWIN`, state: "acknowledged" });
      const first = JSON.stringify({ id, state: "acknowledged" });
      const whole = (text: string) =>
        `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
      return void answer.socket?.end(whole(first) + whole(twin));
    }
    respond(answer, 201, { id, state: "acknowledged" });
  }

  #isSigned(headers: IncomingMessage["headers"], body: string): boolean {
    const told = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    return headers["webhook-signature"] === `v1,${createHmac("sha256", this.secret).update(told).digest("base64")}`;
  }
}

function respond(answer: ServerResponse, status: number, json: unknown): void {
  answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
}
