import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Banner } from "@/components/banner";
import { DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Status, type Tone } from "@/components/status";
import { orderRequestsOfAgreement } from "@/lib/agreements/orders/queries/order-requests-of-agreement";
import {
  type SignatureRequestView,
  type SignatureView,
  signatureOfAgreement,
} from "@/lib/agreements/signing/queries/signature-of-agreement";
import { isId } from "@/lib/kernel/id";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { Evidence } from "./evidence";
import { CountersignForm, RevokeForm, SendForm } from "./forms";
import { PassedOnOrders } from "./passed-on-orders";
import { Questions } from "./questions";
import { Signers } from "./signers";

export const metadata: Metadata = { title: "Signature" };

const tones: Record<SignatureRequestView["state"], Tone> = {
  sent: "info",
  awaiting_countersignature: "pending",
  completed: "success",
  declined: "danger",
  change_requested: "warning",
  expired: "danger",
  revoked: "neutral",
  superseded: "neutral",
};

export default async function SignaturePage({ params }: PageProps<"/agreements/[id]/signature">) {
  const actor = await requireActor();
  const { id } = await params;
  if (!isId(id)) notFound();
  const view = await orNotFound(signatureOfAgreement(actor, id));
  const orders = await orderRequestsOfAgreement(actor, id);
  const { agreement, request } = view;
  return (
    <>
      <PageHeader
        title={`Signature of ${agreement.number}`}
        back={{ href: `/agreements/${agreement.id}`, label: agreement.title }}
        status={
          request && <Status word={request.word} tone={tones[request.state]} needsYou={request.may.countersign} />
        }
        meta={request && <span>Version {request.version}</span>}
        actions={
          request?.copy && (
            <LinkButton href={`/agreements/${agreement.id}/signature/copy`} variant="primary">
              Download signed copy
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-4">
        {view.may.send && (
          <Panel title="Send for signature">
            <SendForm agreementId={agreement.id} />
          </Panel>
        )}
        {request ? <Request view={view} request={request} /> : !view.may.send && <Nothing />}
        {orders.length > 0 && (
          <Panel title="Orders passed on">
            <PassedOnOrders orders={orders} />
          </Panel>
        )}
        {view.earlier.length > 0 && <Earlier earlier={view.earlier} />}
      </div>
    </>
  );
}

const Nothing = () => (
  <EmptyState kind="first" title="Nothing was sent for signature yet">
    Once a version is approved, it can be sent to the customer's signatory from here.
  </EmptyState>
);

function Request({ view, request }: { view: SignatureView; request: SignatureRequestView }) {
  return (
    <Columns
      aside={
        <>
          <Panel title="What was sent">
            <DefinitionList
              facts={[
                { term: "Sent", value: <DateTime at={request.sentAt} /> },
                { term: "By", value: request.sender ?? "When it was approved" },
                {
                  term: request.isOpen ? "Valid until" : "Closed",
                  value: <DateTime at={request.isOpen ? request.expiresAt : (request.closedAt ?? request.expiresAt)} />,
                },
                { term: "Countersignature", value: request.countersignatureNeeded ? "Needed" : "Not needed" },
                {
                  term: "Content",
                  value: <span className="break-all font-mono text-12">{request.contentSha256}</span>,
                },
                ...(request.authorityReason
                  ? [{ term: "Authority accepted because", value: request.authorityReason }]
                  : []),
              ]}
            />
          </Panel>
          {request.may.revoke && (
            <Panel title="Take back">
              <RevokeForm requestId={request.id} />
            </Panel>
          )}
        </>
      }
    >
      {request.closedReason && (
        <Banner tone={tones[request.state] === "danger" ? "danger" : "warning"} title={request.word}>
          {request.closedReason}
        </Banner>
      )}
      {request.waitsForUs && <Countersign agreementId={view.agreement.id} request={request} />}
      <Panel title="For the customer">
        <Signers request={request} />
      </Panel>
      {request.questions.length > 0 && (
        <Panel title="Questions">
          <Questions questions={request.questions} />
        </Panel>
      )}
      {request.evidence.length > 0 && (
        <Panel title="Evidence">
          <Evidence evidence={request.evidence} />
        </Panel>
      )}
    </Columns>
  );
}

function Countersign({ agreementId, request }: { agreementId: string; request: SignatureRequestView }) {
  if (request.may.countersign)
    return (
      <Panel
        title="Countersign"
        actions={<LinkButton href={`/agreements/${agreementId}`}>Read the agreement</LinkButton>}
      >
        <CountersignForm requestId={request.id} contentSha256={request.contentSha256} button={request.button} />
      </Panel>
    );
  return (
    <Banner tone="pending" title="Waits for our countersignature">
      {request.may.countersignRefusal === "own_request"
        ? "You sent it or own it, so another manager or director countersigns. They have been told."
        : "A manager or director countersigns. They have been told."}
    </Banner>
  );
}

function Earlier({ earlier }: { earlier: SignatureView["earlier"] }) {
  return (
    <Panel title="Sent before">
      <ul className="flex flex-col gap-2 text-13">
        {earlier.map((one) => (
          <li key={one.id}>
            Version {one.version}, <DateTime at={one.sentAt} />: {one.word}
            {one.reason && <span className="text-ink-2"> · {one.reason}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
