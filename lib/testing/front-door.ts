/** Signing in by the demo's one press, as a plain request. */
import { emailOf, idByEmail, type PersonName } from "./people";

/** The cookie of somebody who signed in at this desk. */
export async function signedIn(origin: string, person: PersonName): Promise<string> {
  const body = new URLSearchParams({ person: await idByEmail(emailOf(person)) });
  const answer = await fetch(new URL("/sign-in/enter", origin), {
    method: "POST",
    headers: { origin },
    body,
    redirect: "manual",
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (cookie.length === 0) throw new Error(`${person} could not sign in: ${answer.status}`);
  return cookie.join("; ");
}
