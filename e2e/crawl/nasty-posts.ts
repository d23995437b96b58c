/** The forms of a page, posted without JavaScript with what attackers type: an answer in words, never a fault, never markup. */
import { asked, origin } from "./ways";

const marks = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
const nasty = `${marks}\u0000\u0007\u202egpj\u2066${"x".repeat(10_000)}=HYPERLINK('a')`;
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

/** Posts each kind of form once, whoever finds it first. */
export class NastyPosts {
  readonly #done = new Set<string>();
  readonly wrong: string[] = [];

  get count(): number {
    return this.#done.size;
  }

  /** The forms of this page, which somebody opened at this address. */
  async to({ pattern, address, html, cookie }: Opened): Promise<void> {
    for (const form of formsOf(html)) {
      const shape = `${pattern} ${form.fields.map(([name]) => name.replace(/^\$ACTION.*/, "$")).join()}`;
      if (form.texts.length === 0 || this.#done.has(shape)) continue;
      this.#done.add(shape);
      const fault = await faultOf(address, form, cookie);
      if (fault) this.wrong.push(`${address} (${form.texts.join(", ")}): ${fault}`);
    }
  }
}

type Opened = { readonly pattern: string; readonly address: string; readonly html: string; readonly cookie: string };
