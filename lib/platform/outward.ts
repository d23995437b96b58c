import { lookup } from "node:dns/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP } from "node:net";

/**
 * Requests of ours to addresses that an administrator configured. Bounded in time and size, never following a redirect,
 * and, unless plain http to this machine is allowed (demo and tests), only over https to a public address: the address
 * that the name resolves to is checked and then connected to, so that it cannot change in between.
 */
export type Reply = { readonly status: number; readonly json: unknown } | { readonly failed: string };
export type Get = {
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly allowLocal: boolean;
};
export type Post = Get & { readonly body: string };

const largestAnswer = 256 * 1024;

const notPublic = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  notPublic.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  notPublic.addSubnet(net, bits, "ipv6");

/** Private, link-local, loopback, metadata and mapped forms of them. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  return family !== 0 && !notPublic.check(plain, family === 4 ? "ipv4" : "ipv6") && !/^::ffff:/i.test(plain);
}

export const post = (address: string, given: Post): Promise<Reply> => exchange("POST", address, given);
export const get = (address: string, given: Get): Promise<Reply> => exchange("GET", address, given);

type Exchange = Get & { readonly body?: string };

async function exchange(method: "GET" | "POST", address: string, given: Exchange): Promise<Reply> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol)) return { failed: "The address is not one." };
  if (url.protocol === "http:" && !given.allowLocal) return { failed: "The address is not https." };
  let found: { address: string; family: number } | undefined;
  try {
    found = await lookup(url.hostname.replace(/^\[|\]$/g, ""));
  } catch {
    return { failed: "The name of the destination is not known." };
  }
  if (!given.allowLocal && !isPublicAddress(found.address))
    return { failed: "The destination is not a public address." };
  return send(method, url, found, given);
}

function send(
  method: "GET" | "POST",
  url: URL,
  found: { address: string; family: number },
  given: Exchange,
): Promise<Reply> {
  return new Promise((resolve) => {
    const fail = (failed: string) => resolve({ failed });
    const open = url.protocol === "https:" ? httpsRequest : httpRequest;
    const asked = open(
      url,
      {
        method,
        headers: {
          ...given.headers,
          ...(given.body === undefined ? {} : { "content-length": Buffer.byteLength(given.body) }),
        },
        signal: AbortSignal.timeout(given.timeoutMs),
        agent: false,
        // Connects to the address that was checked, whatever the name says a moment later.
        lookup: (_name, options, done) => (options.all ? done(null, [found]) : done(null, found.address, found.family)),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > largestAnswer) asked.destroy(new Error("The answer is too long."));
          else chunks.push(chunk);
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, json: readJson(Buffer.concat(chunks)) }));
        answer.on("error", (error) => fail(wordsFor(error)));
      },
    );
    asked.on("error", (error) => fail(wordsFor(error)));
    asked.end(given.body);
  });
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

const wordsFor = (error: Error & { code?: string }) =>
  error.name === "TimeoutError" || error.name === "AbortError" || error.code === "ABORT_ERR"
    ? "It did not answer in time."
    : `It could not be reached (${error.code ?? error.message}).`;
