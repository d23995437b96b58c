/** The forms outside of the desk take nasty text as text; those of the staff's pages are posted by `route-roles.test.ts`. */
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { NastyPosts } from "./nasty-posts";
import { asked } from "./ways";

test("every form that needs no sign-in takes nasty text as text, and says what is wrong with it", async () => {
  const sample = await sampleRecords();
  const posts = new NastyPosts();
  for (const { pattern } of routes().filter((route) => route.kind === "page" && !route.staffOnly)) {
    const address = sample.address(pattern);
    const { status, body: html } = await asked(address);
    if (status === 200) await posts.to({ pattern, address, html, cookie: "" });
  }
  expect(posts.wrong).toEqual([]);
  expect(posts.count).toBeGreaterThan(1);
});
