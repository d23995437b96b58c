import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { decimalText } from "@/lib/kernel/money";
import { requireActor } from "@/lib/platform/session";
import { editedVersion } from "../edited-version";
import { PricesForm } from "./prices-form";

export const metadata: Metadata = { title: "Edit prices" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ n?: string }> };

export default async function PricesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const view = await editedVersion(actor, (await params).id, (await searchParams).n);
  const { content } = view;
  return (
    <>
      <PageHeader
        title={`Prices of version ${content.n}`}
        back={{ href: `/offerings/${view.id}?tab=prices&n=${content.n}`, label: content.name }}
      />
      <Panel title="Prices" className="max-w-5xl">
        <PricesForm
          id={view.id}
          versionId={content.id}
          version={view.version}
          n={content.n}
          rows={content.prices.map((price) => ({
            name: price.name,
            type: price.type,
            amount: price.amount ? decimalText(price.amount) : "",
            share: price.shareBps === null ? "" : String(price.shareBps / 100),
            currency: price.amount?.currency ?? content.prices.find((each) => each.amount)?.amount?.currency ?? "EUR",
            priority: price.priority === 0 ? "" : String(price.priority),
            periodType: price.periodType ?? "",
            periodLength: price.periodLength === null ? "" : String(price.periodLength),
            termMonths: price.termMonths === null ? "" : String(price.termMonths),
            unit: price.unit,
            sourceId: price.sourceId ?? "",
            description: price.description ?? "",
          }))}
        />
      </Panel>
    </>
  );
}
