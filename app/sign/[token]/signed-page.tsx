import type { SigningPage } from "@/lib/agreements/signing/queries/signing-page";
import { newId } from "@/lib/kernel/id";
import { newCode } from "./actions";
import { looks } from "./looks";
import { SmallForm } from "./small-form";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** After signing: that it happened, what follows, and the copy for whoever still has the mailbox. */
export function SignedPage({ token, page }: { token: string; page: Extract<SigningPage, { kind: "signed" }> }) {
  const sendCode = (
    <SmallForm
      action={newCode}
      hidden={{ token, idempotencyKey: newId() }}
      button={page.codeUsable ? "Send another code" : `Send a code to ${page.signer.email}`}
      look="secondary"
    />
  );
  return (
    <section aria-labelledby="signed" className="flex flex-col gap-4">
      <h2 id="signed" className="font-semibold text-20">
        You signed this on {moment.format(page.at)} UTC
      </h2>
      <p>
        {page.executed
          ? `It is signed by both sides and binds. Your copy ${page.copyReady ? "went" : "goes"} to you by mail.`
          : `Not everybody has signed yet. You get your copy by mail from ${page.provider} when it is complete.`}
      </p>
      {page.leftOutOrders.length > 0 && (
        <p>Left out, as you chose: {page.leftOutOrders.map((no) => `order ${no}`).join(", ")}.</p>
      )}
      {page.copyReady && (
        <div className="flex flex-col gap-4 rounded-card border border-hairline bg-surface p-4">
          <h3 className="font-semibold">Download your copy</h3>
          {!page.codeUsable && sendCode}
          <form method="post" action={`/sign/${token}/copy`} className="flex flex-col gap-3">
            <label className="flex flex-col gap-1 font-medium">
              Code from your mail
              <input
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                className={`${looks.input} max-w-48 tracking-widest`}
              />
            </label>
            <div>
              <button type="submit" className={looks.primary}>
                Download the PDF
              </button>
            </div>
          </form>
          {page.codeUsable && sendCode}
        </div>
      )}
    </section>
  );
}
