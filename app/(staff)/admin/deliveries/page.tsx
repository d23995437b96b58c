import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status, type Tone } from "@/components/status";
import { may } from "@/lib/kernel/permissions";
import { plural } from "@/lib/kernel/text";
import { type Delivery, undelivered } from "@/lib/platform/deliveries";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { deliveryWords } from "./delivery-words";
import { SendAgain } from "./send-again";

export const metadata: Metadata = { title: "Deliveries" };

const looks: Readonly<Record<string, { word: string; tone: Tone }>> = {
  waiting: { word: "Waiting", tone: "info" },
  queued: { word: "Queued", tone: "info" },
  failed: { word: "Failed, tried again", tone: "warning" },
  dead: { word: "Given up", tone: "danger" },
};

const attempted = (delivery: Delivery) =>
  delivery.attempts === null ? "" : ` after ${plural(delivery.attempts, "attempt")}`;

export default async function DeliveriesPage() {
  const actor = await requireActor();
  const deliveries = await orNotFound(undelivered(actor));
  const maySend = may(actor, "outbox:redrive");
  return (
    <>
      <PageHeader title="Deliveries" meta={<span>Events and mails that have not left yet, the oldest first</span>} />
      <Panel
        title="Not delivered"
        note={deliveries.length > 0 && plural(deliveries.length, "delivery", "deliveries")}
        flush
      >
        {deliveries.length === 0 ? (
          <EmptyState kind="first" title="Everything has been delivered">
            What cannot be delivered is tried again by itself, and stands here until it is.
          </EmptyState>
        ) : (
          <ul>
            {deliveries.map((delivery) => (
              <li
                key={`${delivery.kind}:${delivery.id}`}
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-hairline border-b px-4 py-3 last:border-b-0"
              >
                <div className="min-w-0 flex-1 basis-60 text-13">
                  <p className="break-words font-medium">
                    {deliveryWords(delivery)}{" "}
                    {delivery.about && <span className="font-normal text-ink-2">{delivery.about}</span>}
                  </p>
                  <p className="text-12 text-ink-2">
                    since <DateTime at={delivery.since} />
                    {attempted(delivery)}
                  </p>
                  {delivery.lastError && <p className="mt-1 break-words text-12 text-danger">{delivery.lastError}</p>}
                </div>
                <div className="flex items-center gap-3">
                  <Status
                    word={looks[delivery.state]?.word ?? delivery.state}
                    tone={looks[delivery.state]?.tone ?? "neutral"}
                    needsYou={delivery.state === "dead"}
                  />
                  {maySend && <SendAgain kind={delivery.kind} id={delivery.id} />}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
