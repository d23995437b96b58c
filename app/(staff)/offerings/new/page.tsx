import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { specification } from "@/lib/offerings/specifications/queries/specification";
import { requireActor } from "@/lib/platform/session";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import { orNotFound } from "../../or-not-found";
import { OfferingForm } from "../offering-form";

export const metadata: Metadata = { title: "New offering" };

export default async function NewOfferingPage({ searchParams }: { searchParams: Promise<{ specification?: string }> }) {
  const actor = await requireActor("/offerings/new");
  if (!may(actor, "offering:write")) forbidden();
  const { specification: id } = await searchParams;
  const [categories, channels, from] = await Promise.all([
    categoryTree(actor),
    channelsForSale(actor),
    id ? orNotFound(specification(actor, id)) : undefined,
  ]);
  return (
    <>
      <PageHeader title="New offering" back={{ href: "/offerings", label: "Offerings" }} />
      <OfferingForm
        categories={categories
          .filter((each) => each.catalog === null)
          .map(({ id: value, path }) => ({ value, label: path }))}
        channels={channels.map(({ id: value, name }) => ({ value, label: name }))}
        {...(from ? { specification: { value: from.id, label: from.name }, name: from.name } : {})}
        canLaunch={may(actor, "offering:launch")}
      />
    </>
  );
}
