import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { authorize } from "@/lib/kernel/permissions";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { requireActor } from "@/lib/platform/session";
import { channelTypeNames, channelTypes } from "@/lib/sales-development/channels/domain/channel";
import { orNotFound } from "../../../or-not-found";
import { ChannelForm } from "../channel-form";

export const metadata: Metadata = { title: "Propose channel" };

export default async function ProposeChannelPage() {
  const actor = await requireActor("/sales-development/channels/new");
  await orNotFound((async () => authorize(actor, "channel:write"))());
  const owners = (await colleagues(actor)).map(({ id, name }) => ({ value: id, label: name }));
  const types = channelTypes.map((value) => ({ value, label: channelTypeNames[value] }));
  return (
    <>
      <PageHeader title="Propose channel" back={{ href: "/sales-development/channels", label: "Channels" }} />
      <ChannelForm ownerId={actor.id} owners={owners} types={types} />
    </>
  );
}
