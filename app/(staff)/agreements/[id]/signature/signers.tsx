import { ActionButton } from "@/components/action-button";
import { DateTime } from "@/components/date-time";
import { Status, type Tone } from "@/components/status";
import type { SignatureRequestView } from "@/lib/agreements/signing/queries/signature-of-agreement";
import { resendAction } from "./actions";
import { resendSentences } from "./sentences";

type Signer = SignatureRequestView["signers"][number];

const tones: Record<Signer["state"], Tone> = {
  waiting_turn: "neutral",
  invited: "info",
  consented: "info",
  signed: "success",
  declined: "danger",
  change_requested: "warning",
  expired: "danger",
  revoked: "neutral",
};

/** Who signs for the customer and how far each is. Links go to them alone: nobody here sees one. */
export function Signers({ request }: { request: SignatureRequestView }) {
  return (
    <ul className="divide-y divide-hairline">
      {request.signers.map((signer) => (
        <li
          key={signer.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="font-medium text-13">
              {signer.name}
              {signer.title && <span className="font-normal text-ink-2">, {signer.title}</span>}
            </p>
            <p className="text-12 text-ink-2">
              {signer.email}
              {signer.lastLinkAt && (
                <>
                  {" · link sent "}
                  <DateTime at={signer.lastLinkAt} />
                </>
              )}
              {signer.consentedAt && (
                <>
                  {" · opened it "}
                  <DateTime at={signer.consentedAt} />
                </>
              )}
              {signer.decidedAt && (
                <>
                  {` · ${signer.word.toLowerCase()} `}
                  <DateTime at={signer.decidedAt} />
                </>
              )}
            </p>
            {signer.statement && <p className="mt-1 whitespace-pre-line text-13">“{signer.statement}”</p>}
          </div>
          <div className="flex items-center gap-3">
            <Status word={signer.word} tone={tones[signer.state]} />
            {signer.may.resend && (
              <ActionButton
                action={resendAction}
                input={{ requestId: request.id, signerId: signer.id }}
                sentences={resendSentences}
                size="compact"
                done={`New link sent to ${signer.name}`}
              >
                Send a new link
              </ActionButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
