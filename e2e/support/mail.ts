/** Mails as the demo's mailbox shows them. */
import { type Colleague, expect } from "./journey";

/** Opens the newest mail whose subject matches, as soon as it is there, and answers its words. */
export async function openMail(reader: Colleague, subject: RegExp): Promise<string> {
  const newest = reader.main.getByRole("link", { name: subject }).first();
  await expect(async () => {
    await reader.page.goto("/mailbox");
    await expect(newest).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await newest.click();
  await expect(reader.main.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  return (await reader.main.textContent()) ?? "";
}
