import { notFound } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { offering } from "@/lib/offerings/catalog/queries/offering";
import { orNotFound } from "../../or-not-found";

/** The version a form is about, when this person may edit it; otherwise there is no such page. */
export async function editedVersion(actor: Actor, id: string, n: string | undefined) {
  const asked = Number(n);
  const view = await orNotFound(offering(actor, id, Number.isInteger(asked) && asked > 0 ? asked : undefined));
  if (!view.may.edit) notFound();
  return view;
}
