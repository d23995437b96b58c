import { redirect } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { landing } from "./(staff)/rail-entries";

/** Sends everybody to where their work is. */
export default async function Start() {
  redirect(landing(await requireActor()) as never);
}
