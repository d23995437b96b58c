/** Two colleagues in one form: what each form must do when the second one saves. */
import type { Locator, Request } from "@playwright/test";
import { newId } from "@/lib/kernel/id";
import type { PersonName } from "@/lib/testing/people";
import { asked, origin } from "../crawl/ways";
import { type Colleague, expect } from "../support/journey";

export interface SharedForm {
  /** Where the form is written, below app/(staff). */
  readonly file: string;
  readonly what: string;
  readonly who: readonly [PersonName, PersonName];
  /** Makes a record and says at which address its form is. */
  readonly at: () => Promise<string>;
  /** Presses what opens the form, when the address alone does not. */
  readonly open?: (colleague: Colleague) => Promise<unknown>;
  /** The field that both change, by its name, and what each puts there; nothing where a press is all. */
  readonly field?: string;
  readonly values?: readonly [string, string];
  /** Other fields that have to be filled in. */
  readonly also?: Readonly<Record<string, string>>;
  readonly submit: string | RegExp;
  /** What can be done once: the second one is told so, and keeps the words. */
  readonly once?: true;
  /** What stood in the field, where the form shows another text before anything is stored. */
  readonly stood?: string;
}

/** What opens a form by one press. */
export const press =
  (name: string | RegExp) =>
  ({ main }: Colleague) =>
    main.getByRole("button", { name }).first().click();

const control = (form: Locator, name: string) => form.locator(`[name="${name}"]`).first();

async function opened(
  colleague: Colleague,
  { open, field = "id", submit }: SharedForm,
  address: string,
): Promise<Locator> {
  const { page } = colleague;
  await page.goto(address);
  await open?.(colleague);
  // By its words and not by its role: below an open conflict it has none.
  const button = page.locator("button", { hasText: submit });
  const form = page.locator(`form:visible:has([name="${field}"])`).filter({ has: button }).last();
  await expect(form).toBeVisible();
  return form;
}

async function write(form: Locator, name: string, value: string) {
  const field = control(form, name);
  const kind = await field.evaluate((element) => (element as HTMLInputElement).type);
  if (kind === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === "checkbox") await field.setChecked(value === "on");
  else if (kind === "select-one") await field.selectOption(value);
  else await field.fill(value);
}

/** An action's own post, among everything that a page asks for. */
const isAction = (request: Request) => request.method() === "POST" && request.headers()["next-action"] !== undefined;

/** The fields of a post by their names, as the framework writes them: "1_city". */
function fieldsOf(request: Request): [string, string][] {
  const [, boundary = ""] = /boundary=(\S+)/.exec(request.headers()["content-type"] ?? "") ?? [];
  const parts = (request.postDataBuffer() ?? Buffer.alloc(0)).toString("utf8").split(`--${boundary}`);
  return parts.flatMap((part) => {
    const [, name, value] = /name="([^"]*)"\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}

/** Posts this request as somebody else, with their words in the field and a key of their own; answers what came of it. */
async function posted(request: Request, cookie: string, { field, values }: SharedForm): Promise<string> {
  const own: Readonly<Record<string, string>> = {
    idempotencyKey: newId(),
    ...(field && values && { [field]: values[0] }),
  };
  const body = new FormData();
  for (const [name, value] of fieldsOf(request)) body.append(name, own[name.replace(/^[_\d]*_/, "")] ?? value);
  const { "next-action": action = "", accept = "" } = request.headers();
  const headers = { origin, accept, "next-action": action };
  const answer = await asked(request.url(), { method: "POST", headers, cookie, body });
  if (answer.location) return "done";
  const [said = answer.body.slice(0, 200), status] = /^\w+:\{"status":"(\w+)".*/m.exec(answer.body) ?? [];
  return status === "done" ? status : `${answer.status} ${said}`;
}

/** While the second is about to send, the first saves: the same form, opened at the same time. */
async function sendSecond(form: SharedForm, sheet: Locator, { page }: Colleague, cookie: string) {
  const came: string[] = [];
  await page.route("**", async (route) => {
    if (isAction(route.request()) && came.length === 0) came.push(await posted(route.request(), cookie, form));
    await route.continue();
  });
  const answered = page.waitForResponse((answer) => isAction(answer.request()));
  await sheet.getByRole("button", { name: form.submit }).click();
  await answered;
  await page.unroute("**");
  expect(came, "what the first one was answered").toEqual(["done"]);
}

const changedMeanwhile = ({ page }: Colleague) =>
  page.getByRole("dialog", { name: /changed this (while you were typing|in another tab)/ });

/** The first saves, then the second: who is told, with their words still there, and whose choice is what is kept. */
export async function neitherIsLost(form: SharedForm, second: Colleague, firstCookie: string) {
  const address = await form.at();
  const sheet = await opened(second, form, address);
  const { field = "id", values = ["", ""] } = form;
  const before = form.stood ?? (await control(sheet, field).inputValue());
  const words = { ...form.also, ...(form.field && { [field]: values[1] }) };
  for (const [name, text] of Object.entries(words)) await write(sheet, name, text);
  await sendSecond(form, sheet, second, firstCookie);
  const conflict = changedMeanwhile(second);
  const told = second.page.getByRole("alert").filter({ hasText: /\S/ }).or(conflict).first();
  await expect(told).toBeVisible();
  for (const [name, text] of Object.entries(form.field ? { [field]: values[1] } : {}))
    await expect(control(sheet, name)).toHaveValue(text);
  if (form.once) return;
  await expect(conflict).toBeVisible();
  // Shown in words, it is still known by what the form would send.
  const said = (value: string) => second.page.locator(`data[value=${JSON.stringify(value)}]`);
  const choice = conflict.getByRole("group").filter({ has: said(values[1]) });
  await expect(choice.locator(said(values[0]))).toBeVisible();
  await expect(choice.locator("p").locator(said(before))).toHaveText(before === "" ? "empty" : /\S/);
  for (const side of await conflict.getByRole("radio", { name: /^Yours/ }).all()) await side.check();
  const kept = second.page.waitForResponse((answer) => isAction(answer.request()));
  await conflict.getByRole("button", { name: /^Save/ }).click();
  await kept;
  await expect(conflict).toBeHidden();
  await expect(control(await opened(second, form, address), field)).toHaveValue(values[1]);
}
