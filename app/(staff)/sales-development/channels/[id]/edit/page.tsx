import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/page-header";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { requireActor } from "@/lib/platform/session";
import { channelTypeNames, channelTypes } from "@/lib/sales-development/channels/domain/channel";
import { channel } from "@/lib/sales-development/channels/queries/channel";
import { orNotFound } from "../../../../or-not-found";
import { ChannelForm } from "../../channel-form";

export const metadata: Metadata = { title: "Correct channel" };

export default async function CorrectChannelPage({ params }: PageProps<"/sales-development/channels/[id]/edit">) {
  const { id } = await params;
  const actor = await requireActor(`/sales-development/channels/${id}/edit`);
  const shown = await orNotFound(channel(actor, id));
  if (!shown.may.correct) forbidden();
  const owners = (await colleagues(actor)).map((one) => ({ value: one.id, label: one.name }));
  const known = owners.some((one) => one.value === shown.ownerId);
  const types = channelTypes.map((value) => ({ value, label: channelTypeNames[value] }));
  return (
    <>
      <PageHeader
        title={`Correct ${shown.name}`}
        back={{ href: `/sales-development/channels/${id}`, label: shown.name }}
      />
      <ChannelForm
        values={{
          ...{ id, version: shown.version, name: shown.name, type: shown.type, sellsByDefault: shown.sellsByDefault },
          description: shown.description ?? "",
          territory: shown.territory ?? "",
          orderEntry: shown.orderEntry ?? "",
          costToServeBps: String(shown.costToServeBps / 100),
        }}
        ownerId={shown.ownerId}
        owners={known ? owners : [{ value: shown.ownerId, label: shown.ownerName }, ...owners]}
        types={types}
      />
    </>
  );
}
