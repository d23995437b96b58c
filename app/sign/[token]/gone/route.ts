import { signingPage } from "@/lib/agreements/signing/queries/signing-page";
import { whatChangedSince } from "@/lib/agreements/signing/queries/what-changed-since";
import type { Signatory } from "@/lib/kernel/actor";
import { say } from "@/lib/kernel/result";
import { askForLink } from "../actions";
import { closedSentences } from "../sentences";
import { visitor } from "../visitor";
import { plainPage } from "./plain-page";

/**
 * The end of a link that opens nothing any more, with the status that says so: a page of the framework cannot answer 410.
 * Nothing of the agreement is shown.
 */
const statuses: Readonly<Record<string, number>> = {
  link_expired: 410,
  link_replaced: 410,
  link_revoked: 410,
  not_your_turn: 403,
};
const maySendAnother = new Set(["link_expired", "link_replaced", "version_changed"]);

type Given = RouteContext<"/sign/[token]/gone">;

export async function GET(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const who = await visitor(token);
  return who ? closedPage(request, token, who, false) : nothing(request);
}

/** Asks the sender for a new link: a person's press, from our own page only. */
export async function POST(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const who = await visitor(token);
  if (!who) return nothing(request);
  const state = await askForLink({ status: "idle" }, { token });
  return closedPage(request, token, who, state.status === "done");
}

async function closedPage(request: Request, token: string, who: Signatory, asked: boolean): Promise<Response> {
  const page = await signingPage(who, token);
  if (!page) return nothing(request);
  if (page.kind !== "closed") return new Response(null, { status: 303, headers: { location: `/sign/${token}` } });
  const { reason } = page.refusal;
  const changes = reason === "version_changed" ? await whatChangedSince(who, token) : undefined;
  return plainPage(request, {
    status: statuses[reason] ?? 409,
    kicker: `${page.provider} · ${page.number}`,
    title: say(closedSentences, page.refusal),
    points: changes ?? [],
    lead: changes ? "A new link to the next version was sent to you. What is different in it:" : undefined,
    ...(asked
      ? { note: `${page.provider} was told that you ask for a new link.` }
      : maySendAnother.has(reason)
        ? { button: "Ask the sender for a new link" }
        : {}),
  });
}

const nothing = (request: Request) =>
  plainPage(request, {
    status: 404,
    title: "There is nothing here",
    note: "Open the link in the newest mail again.",
    points: [],
  });
