import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Banner } from "@/components/banner";
import { TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { isOpen } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementsMatching } from "@/lib/agreements/drafting/queries/agreements";
import { startingChoices } from "@/lib/agreements/drafting/queries/starting-choices";
import { isId } from "@/lib/kernel/id";
import { requireActor } from "@/lib/platform/session";
import { qualifiedOpportunity } from "@/lib/qualification/gates/queries/qualified-opportunity";
import { orNotFound } from "../../or-not-found";
import { StartForm } from "./start-form";

export const metadata: Metadata = { title: "New agreement" };

export default async function NewAgreementPage({ searchParams }: PageProps<"/agreements/new">) {
  const actor = await requireActor();
  const { opportunity } = await searchParams;
  if (!isId(opportunity)) redirect("/qualification?state=qualified");
  const from = await orNotFound(qualifiedOpportunity(actor, opportunity));
  const choices = await orNotFound(startingChoices(actor));
  const earlier = await agreementsMatching(actor, { opportunityId: from.id }, { size: 20 });
  const open = earlier.rows.filter((row) => isOpen(row.state));
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="New agreement"
        back={{ href: `/qualification/${from.id}`, label: from.number }}
        meta={<span>{from.name}</span>}
      />
      <div className="flex flex-col gap-4">
        {from.faults.map((fault) => (
          <Banner key={fault} tone="warning" title={fault} />
        ))}
        {open.map((row) => (
          <Banner key={row.id} title={`${row.number} is open for this opportunity.`}>
            <TextLink href={`/agreements/${row.id}`}>Open {row.number}</TextLink>
          </Banner>
        ))}
        <Panel
          title="What it starts with"
          note="Lines at today’s prices, one order, standard terms. You change all of it next."
        >
          <ul className="mb-4 flex flex-col gap-1 text-13">
            {from.items.map((item) => (
              <li key={item.id} className="flex justify-between gap-4">
                <span>
                  {item.quantity} × {item.name}
                </span>
                <span className="text-ink-2">
                  <Money of={{ minor: item.monthlyMinor * item.quantity, currency: item.currency }} /> a month
                </span>
              </li>
            ))}
          </ul>
          {from.decisionId !== null && (
            <StartForm opportunityId={from.id} choices={choices} hasOpen={open.length > 0} />
          )}
        </Panel>
      </div>
    </div>
  );
}
