import { randomFillSync } from "node:crypto";

let lastMillisecond = 0;
let counter = 0;

// Asking for chance costs more than an id: it is fetched for 256 at once.
const chance = Buffer.alloc(16 * 256);
let used = chance.length;

function sixteenRandomBytes(): Buffer {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  const bytes = Buffer.from(chance.subarray(used, used + 16));
  used += 16;
  return bytes;
}

/**
 * A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then a 12-bit counter so that ids made by one process in the
 * same millisecond still sort in the order they were made, then 62 random bits.
 */
export function newId(now: number = Date.now()): string {
  counter = now === lastMillisecond ? (counter + 1) & 0xfff : 0;
  lastMillisecond = now;
  const bytes = sixteenRandomBytes();
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const isId = (text: unknown): text is string =>
  typeof text === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
