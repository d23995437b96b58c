/** Step 8: the customer signs on a phone, with JavaScript switched off. */
import { type Colleague, expect } from "../support/journey";
import { openMail } from "../support/mail";
import { signatory } from "./customer";

const signingLink = async (reader: Colleague, agreement: string): Promise<string> =>
  (await openMail(reader, new RegExp(`sign ${agreement}`))).match(/https?:\/\/\S+\/sign\/\S+/)?.[0] ?? "";

const signingCode = async (reader: Colleague, agreement: string): Promise<string> =>
  (await openMail(reader, new RegExp(`code for ${agreement}`))).match(/(\d{6}) is your code/)?.[1] ?? "";

/** Without a script nothing counts presses: the golden paths do, with one. */
export async function signs(outside: Colleague, reader: Colleague, agreement: string) {
  const { page } = outside;
  await page.goto(await signingLink(reader, agreement));
  const terms = page.locator('input[name="keyTerms"]');
  await page.getByRole("button", { name: /agree|electronic/i }).click();
  await expect(terms.first()).toBeVisible();
  for (const term of await terms.all()) await term.check();
  await page.getByLabel("Your full name").fill(signatory.name);
  await page.getByLabel("Code from your mail").fill(await signingCode(reader, agreement));
  await page.getByRole("button", { name: new RegExp(`I have read ${agreement}`) }).click();
  await expect(page.getByText(/signed/i).first()).toBeVisible();
}
