import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { consentText } from "@/lib/agreements/signing/domain/consent";
import { type SigningPage as Page, signingPage } from "@/lib/agreements/signing/queries/signing-page";
import { newId } from "@/lib/kernel/id";
import { change, consent, decline, newCode, sign } from "./actions";
import { Clauses } from "./clauses";
import { Orders } from "./orders";
import { Questions } from "./questions";
import { SignedPage } from "./signed-page";
import { SignatureFields, SigningForm } from "./signing-form";
import { SmallForm } from "./small-form";
import { Lines, Summary } from "./summary";
import { visitor } from "./visitor";

export const metadata: Metadata = { title: "Sign an agreement" };

/** Opening this page changes nothing, however often and by whatever program it is opened. */
export default async function SigningRoute({ params }: PageProps<"/sign/[token]">) {
  const { token } = await params;
  const who = await visitor(token);
  const page = who && (await signingPage(who, token));
  if (!page) notFound();
  if (page.kind === "closed") redirect(`/sign/${token}/gone` as never);
  return (
    <main id="top" className="mx-auto flex w-full max-w-2xl flex-col gap-10 px-4 py-8 text-16">
      <header className="flex flex-col gap-2">
        <p className="text-14 text-ink-2">
          {page.provider} · {page.number} version {page.version}
        </p>
        <h1 className="font-semibold text-24">{page.title}</h1>
        <p>
          {page.sender} of {page.provider} {page.kind === "signed" ? "asked" : "asks"} you, {page.signer.name}, to sign
          this for {page.customer}.
        </p>
      </header>
      {page.kind === "consent" && <Consent token={token} page={page} />}
      {page.kind === "sign" && <Ceremony token={token} page={page} />}
      {page.kind === "signed" && <SignedPage token={token} page={page} />}
    </main>
  );
}

function Consent({ token, page }: { token: string; page: Extract<Page, { kind: "consent" }> }) {
  return (
    <section aria-labelledby="consent" className="flex flex-col gap-4">
      <h2 id="consent" className="font-semibold text-20">
        First: do you agree to do this electronically?
      </h2>
      {consentText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <SmallForm
        action={consent}
        hidden={{ token, idempotencyKey: newId() }}
        button="I agree. Open the agreement and send me a code"
        look="primary"
      />
      <p className="text-14 text-ink-2">
        The code goes to {page.signer.email}; you need it to sign. Opening the agreement binds you to nothing.
      </p>
    </section>
  );
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

function Ceremony({ token, page }: { token: string; page: Extract<Page, { kind: "sign" }> }) {
  const { content, code, signer } = page;
  return (
    <>
      <SigningForm action={sign}>
        <Summary content={content} />
        <Lines content={content} />
        <Clauses content={content} />
        <Orders content={content} />
        <Questions token={token} content={content} questions={page.questions} />
        <section aria-labelledby="sign" className="flex flex-col gap-4">
          <h2 id="sign" className="font-semibold text-20">
            Sign
          </h2>
          <SignatureFields
            token={token}
            contentSha256={page.contentSha256}
            idempotencyKey={newId()}
            button={content.button}
            codeNote={
              <>
                {code.usable && code.until
                  ? `Sent to ${signer.email}. It works until ${clock.format(code.until)} UTC; after that we send another by itself. `
                  : `The last code has run out. Sign, and a new one is sent to ${signer.email}, or `}
                <button type="submit" form="new-code" className="link">
                  {code.usable ? "Send another code now" : "send one now"}
                </button>
                .
              </>
            }
          />
          <p className="text-14 text-ink-2">
            You can sign until {moment.format(page.until)} UTC. Time, network address and what you confirm are recorded.
          </p>
        </section>
      </SigningForm>
      <SmallForm id="new-code" action={newCode} hidden={{ token, idempotencyKey: newId() }} button={null} look="link" />
      <section aria-labelledby="otherwise" className="flex flex-col gap-4 border-hairline border-t pt-6">
        <h2 id="otherwise" className="font-semibold text-20">
          Or
        </h2>
        <details>
          <summary className="link w-fit">Ask for a change</summary>
          <div className="mt-3">
            <SmallForm
              action={change}
              hidden={{ token, idempotencyKey: newId() }}
              area={{ name: "statement", label: "What should be different?", rows: 4 }}
              button="Ask for this change and do not sign this version"
              look="secondary"
            />
          </div>
        </details>
        <details>
          <summary className="link w-fit">Decline to sign</summary>
          <div className="mt-3">
            <SmallForm
              action={decline}
              hidden={{ token, idempotencyKey: newId() }}
              area={{ name: "statement", label: "Your reason, for the sender", rows: 3 }}
              button={`Decline ${page.number} for ${page.customer}`}
              look="danger"
            />
          </div>
        </details>
      </section>
    </>
  );
}
