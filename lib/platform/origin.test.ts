import { expect, test } from "vitest";
import { originVerdict } from "./origin";

const ours = ["https://desk.example.com"];
const verdict = (headers: Record<string, string>) => originVerdict(new Headers(headers), ours);

// The ten requests of a cross-site table: what a browser, an old browser and a script on the side may send.
test.each([
  ["a form on our own page", { origin: "https://desk.example.com", "sec-fetch-site": "same-origin" }, "ours"],
  ["our own page in a browser without Fetch Metadata", { origin: "https://desk.example.com" }, "ours"],
  ["a form on another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "cross_site"],
  ["another site, old browser", { origin: "https://evil.example" }, "foreign_origin"],
  ["a sibling subdomain", { origin: "https://shop.example.com", "sec-fetch-site": "same-site" }, "cross_site"],
  ["no origin at all", {}, "no_origin"],
  ["a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }, "cross_site"],
  ["our name over plain http", { origin: "http://desk.example.com" }, "foreign_origin"],
  ["our name on another port", { origin: "https://desk.example.com:8443" }, "foreign_origin"],
  [
    "a forged forwarded host",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
    "foreign_origin",
  ],
  ["our name as a part of theirs", { origin: "https://desk.example.com.evil.example" }, "foreign_origin"],
])("%s is judged", (_name, headers, expected) => {
  expect(verdict(headers)).toBe(expected);
});
