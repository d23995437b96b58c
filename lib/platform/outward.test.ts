import { expect, test } from "vitest";
import { isPublicAddress, post } from "./outward";

const message = { headers: {}, body: "{}", timeoutMs: 1_000, allowLocal: false };

test("private, loopback, link-local, metadata and mapped addresses are not public", () => {
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::a00:1",
    "nonsense",
  ])
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
  for (const address of ["93.184.216.34", "2606:4700::1111"])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
});

test("outside demo mode only https to a public address is spoken to", async () => {
  expect(await post("http://example.com/productOrder", message)).toEqual({ failed: "The address is not https." });
  expect(await post("https://localhost/productOrder", message)).toEqual({
    failed: "The destination is not a public address.",
  });
  expect(await post("https://[::1]/productOrder", message)).toEqual({
    failed: "The destination is not a public address.",
  });
  expect(await post("ftp://example.com", message)).toEqual({ failed: "The address is not one." });
});
