/** Signs in the way the demo's one-press form does, without the page, so that a journey counts only its own presses. */
import type { BrowserContext } from "@playwright/test";
import { idByEmail } from "@/lib/testing/people";

export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const person = await idByEmail(email);
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await context.request.post("/api/auth/callback/demo", {
    form: { csrfToken, person, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
