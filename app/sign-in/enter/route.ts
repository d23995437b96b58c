import { openSession } from "@/lib/platform/session";
import { formBody } from "../../route-handlers";

/** Only addresses of ours, so that a link cannot send somebody elsewhere after they signed in. */
const ours = (to: string) => (/^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/");

/** The sign-in form posts here; what follows is an ordinary redirect, with or without JavaScript. */
export async function POST(request: Request) {
  const form = await formBody(request);
  if (form instanceof Response) return form;
  const to = ours(String(form.get("to") ?? ""));
  const answer = await openSession(form, request.headers);
  const away = new URLSearchParams({ error: answer, ...(to === "/" ? {} : { to }) });
  return new Response(null, {
    status: 303,
    headers: { location: answer === "signed_in" ? to : `/sign-in?${away}` },
  });
}
