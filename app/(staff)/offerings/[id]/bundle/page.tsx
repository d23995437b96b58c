import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { requireActor } from "@/lib/platform/session";
import { editedVersion } from "../edited-version";
import { BundleForm } from "./bundle-form";

export const metadata: Metadata = { title: "Edit bundle" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ n?: string }> };

export default async function BundlePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const view = await editedVersion(actor, (await params).id, (await searchParams).n);
  const { content } = view;
  return (
    <>
      <PageHeader
        title={`Bundle of version ${content.n}`}
        back={{ href: `/offerings/${view.id}?tab=bundle&n=${content.n}`, label: content.name }}
      />
      <Panel title="Groups" note="A customer picks so many options of each group." className="max-w-4xl">
        <BundleForm
          id={view.id}
          versionId={content.id}
          version={view.version}
          n={content.n}
          lower={content.bundle.lower}
          upper={content.bundle.upper}
          groups={content.bundle.groups}
        />
      </Panel>
    </>
  );
}
