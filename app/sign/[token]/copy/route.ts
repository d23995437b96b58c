import { say } from "@/lib/kernel/result";
import { formBody } from "../../../route-handlers";
import { collect } from "../actions";
import { plainPage } from "../gone/plain-page";
import { otherSentences, signSentences } from "../sentences";

/** The signer's own copy, for the code from their mailbox. A plain form posts here, so it needs no script. */
export async function POST(request: Request, { params }: RouteContext<"/sign/[token]/copy">): Promise<Response> {
  const { token } = await params;
  const form = await formBody(request);
  if (form instanceof Response) return form;
  const state = await collect({ status: "idle" }, { token, code: String(form.get("code") ?? "") });
  if (state.status === "done") {
    const { fileName, base64 } = state.value as { fileName: string; base64: string };
    return new Response(Buffer.from(base64, "base64"), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    });
  }
  const title =
    state.status === "refused"
      ? say({ ...otherSentences, ...signSentences, ...copySentences }, state.refusal)
      : "That did not work.";
  return plainPage(request, {
    status: 422,
    title,
    points: [],
    back: { href: `/sign/${token}`, text: "Back to your agreement" },
  });
}

const copySentences = {
  no_copy_yet: "The copy is not ready yet. It also goes to you by mail.",
  code_needed: "Send yourself a code first, then type it here.",
  code_expired: "That code is older than ten minutes. Send yourself a new one.",
  code_tries_used: "That code was tried too often. Send yourself a new one.",
};
