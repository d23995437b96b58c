/** Every form of every page, posted without JavaScript with what attackers type: an answer in words, never a fault, never markup. */
import type { PersonName } from "@/lib/testing/people";
import { sampleRecords } from "@/lib/testing/sample-records";
import { expect, test } from "../support/journey";
import { routes } from "../support/routes";
import { asked, cookieOf, eachOf, origin } from "./ways";

const marks = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
const nasty = `${marks}\u0000\u0007\u202egpj\u2066${"x".repeat(10_000)}=HYPERLINK('a')`;
/** Who finds a form on most pages first, so that few pages are asked for twice in vain. */
const writers: readonly PersonName[] = [
  ...(["rep", "catalog", "salesDevelopment", "legal", "administrator", "purchasing", "manager", "director"] as const),
];

type Form = {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly texts: readonly string[];
};

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** The forms of a page that post, with their fields as they stand; choices keep what is chosen, texts are to be filled. */
function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", inside = ""]) => {
    if (!/method="post"/i.test(head)) return [];
    const fields: (readonly [string, string])[] = [];
    const texts: string[] = [];
    for (const [tag, kind] of inside.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      if (!name) continue;
      const type = kind === "input" ? (attribute(tag, "type") ?? "text") : kind;
      const isText = !["hidden", "checkbox", "radio", "select", "submit"].includes(type ?? "");
      if (isText) texts.push(name);
      fields.push([name, isText ? nasty : (attribute(tag, "value") ?? (type === "checkbox" ? "on" : ""))]);
    }
    return [{ action: attribute(head, "action") ?? "", fields, texts }];
  });
}

/** Posts a form as a browser without script does; answers what is wrong with the answer. */
async function faultOf(address: string, form: Form, cookie: string): Promise<string | undefined> {
  const body = new FormData();
  for (const [name, value] of form.fields) body.append(name, value);
  const answer = await asked(form.action || address, { method: "POST", headers: { origin }, cookie, body });
  if (answer.status >= 500) return `${answer.status}`;
  if (/<img src=x|<script>alert/.test(answer.body)) return "its markup is on the page";
  // A search goes on to its results and a refused sign-in back to its page; what stays here has to say why.
  const says = /role="alert"|aria-invalid="true"/.test(answer.body);
  if (answer.status === 200 && !says) return "200 without a word of what is wrong";
  return undefined;
}

test("every form takes nasty text as text, and says what is wrong with it", async () => {
  test.setTimeout(300_000);
  const sample = await sampleRecords();
  const pages = routes().filter((route) => route.kind === "page");
  const done = new Set<string>();
  const wrong: string[] = [];
  for (const writer of writers) {
    const cookie = await cookieOf(writer);
    await eachOf(pages, async ({ pattern }) => {
      const address = sample.address(pattern);
      const opened = await asked(address, { cookie });
      if (opened.status !== 200) return;
      for (const form of formsOf(opened.body)) {
        const shape = `${pattern} ${form.fields.map(([name]) => name.replace(/^\$ACTION.*/, "$")).join()}`;
        if (form.texts.length === 0 || done.has(shape)) continue;
        done.add(shape);
        const fault = await faultOf(address, form, cookie);
        if (fault) wrong.push(`${writer} at ${address} (${form.texts.join(", ")}): ${fault}`);
      }
    });
  }
  expect(wrong).toEqual([]);
  expect(done.size).toBeGreaterThan(20);
});
