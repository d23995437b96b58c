import type { Person } from "@/lib/kernel/actor";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { channelRegister } from "@/lib/sales-development/channels/queries/channel-register";

/** What the form of a guide chooses from. */
export async function guideChoices(actor: Person) {
  const { rows } = await channelRegister(actor);
  const owners = await colleagues(actor);
  return {
    me: actor.id,
    channels: rows.map(({ id, name }) => ({ value: id, label: name })),
    owners: owners.map(({ id, name }) => ({ value: id, label: name })),
  };
}
