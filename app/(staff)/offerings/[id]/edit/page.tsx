import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { requireActor } from "@/lib/platform/session";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import { editedVersion } from "../edited-version";
import { DraftForm } from "./draft-form";

export const metadata: Metadata = { title: "Edit offering" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ n?: string }> };

export default async function EditPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const view = await editedVersion(actor, (await params).id, (await searchParams).n);
  const [categories, channels] = await Promise.all([categoryTree(actor), channelsForSale(actor)]);
  const { content } = view;
  const mine = categories.filter((each) => each.catalog === view.catalog || each.id === content.category?.id);
  return (
    <>
      <PageHeader
        title={`Edit version ${content.n}`}
        back={{ href: `/offerings/${view.id}?n=${content.n}`, label: content.name }}
      />
      <Panel title="What it is" className="max-w-4xl">
        <DraftForm
          id={view.id}
          versionId={content.id}
          version={view.version}
          n={content.n}
          categories={mine.map(({ id: value, path }) => ({ value, label: path }))}
          channels={channels.map(({ id: value, name }) => ({ value, label: name }))}
          values={{
            name: content.name,
            description: content.description ?? "",
            ...(content.specification
              ? { specification: { value: content.specification.id, label: content.specification.name } }
              : {}),
            categoryId: content.category?.id ?? "",
            channelIds: view.channels.map(({ id }) => id),
            isSellable: content.isSellable,
            terms: content.terms.join(", "),
            validFrom: content.validFrom ?? "",
            validUntil: content.validUntil ?? "",
          }}
        />
      </Panel>
    </>
  );
}
