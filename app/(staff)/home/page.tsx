import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/page-header";
import type { Person } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { AgreementsNeedingYou, OffersEndingSoon } from "./agreements-part";
import { CatalogPart } from "./catalog-part";
import { ApprovalsPart, DecisionsPart } from "./decisions-part";
import { DeliveriesPart } from "./deliveries-part";
import { GapsPart } from "./gaps-part";
import { NumbersPart } from "./numbers-part";
import { OpportunitiesPart } from "./opportunities-part";
import { OrdersPart } from "./orders-part";
import { PricesPart } from "./prices-part";

export const metadata: Metadata = { title: "Home" };

/** What needs this person, then their figures. Each part is shown to whoever can act on it. */
export default async function HomePage() {
  const actor = await requireActor("/home");
  return (
    <>
      <PageHeader title={greeting(actor)} />
      <div className="flex flex-col gap-4">
        <div className="-mb-4 gap-4 xl:columns-2">
          {may(actor, "approval:decide") && place(<ApprovalsPart actor={actor} />)}
          {may(actor, "opportunity:decide_above_threshold") && place(<DecisionsPart actor={actor} />)}
          {may(actor, "agreement:send") && place(<AgreementsNeedingYou actor={actor} />)}
          {may(actor, "opportunity:write") && place(<OpportunitiesPart actor={actor} />)}
          {may(actor, "agreement:send") && place(<OffersEndingSoon actor={actor} />)}
          {may(actor, "offering:write") && place(<CatalogPart actor={actor} />)}
          {may(actor, "readiness:read") && place(<GapsPart actor={actor} />)}
          {may(actor, "order:write") && place(<OrdersPart actor={actor} />)}
          {may(actor, "price:write") && place(<PricesPart actor={actor} />)}
          {may(actor, "outbox:redrive") && place(<DeliveriesPart actor={actor} />)}
        </div>
        <NumbersPart actor={actor} />
      </div>
    </>
  );
}

/** The space below is the card's own: a margin would be lost where the column breaks. */
const place = (part: ReactNode) => <div className="break-inside-avoid pb-4 empty:hidden">{part}</div>;
const greeting = (actor: Person) => `Hello, ${actor.name.split(" ")[0]}`;
