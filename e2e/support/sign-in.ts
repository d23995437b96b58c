/** Signs in the way the demo's one-press form does, without the page, so that a journey counts only its own presses. */
import type { BrowserContext } from "@playwright/test";
import { pool } from "@/db/client";

export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>("select id from people where email = $1", [email]);
  const person = rows[0]?.id;
  if (!person) throw new Error(`Nobody in the database under test has the address ${email}`);
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await context.request.post("/api/auth/callback/demo", {
    form: { csrfToken, person, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
