import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { type PlacesAndPeople, placesAndPeople } from "./places-and-people";

/** Sites and contacts that an agreement with this customer may name. */
export async function choicesAround(actor: Actor, organisationId: string, on: Reader = db): Promise<PlacesAndPeople> {
  authorize(actor, "party:read");
  return placesAndPeople(on, organisationId);
}
