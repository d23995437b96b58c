import { forbidden, redirect } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { offering } from "@/lib/offerings/catalog/queries/offering";
import { orNotFound } from "../../or-not-found";

/** The version a form is about. One that is no draft any more is shown instead, with what can be done with it. */
export async function editedVersion(actor: Actor, id: string, n: string | undefined) {
  const asked = Number(n);
  const view = await orNotFound(offering(actor, id, Number.isInteger(asked) && asked > 0 ? asked : undefined));
  if (!may(actor, "offering:write")) forbidden();
  if (!view.may.edit) redirect(`/offerings/${id}?n=${view.content.n}` as never);
  return view;
}
