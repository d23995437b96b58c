import { system } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { createPosition } from "@/lib/parties/staff/commands/create-position";
import { createTeam } from "@/lib/parties/staff/commands/create-team";
import { fillPosition } from "@/lib/parties/staff/commands/fill-position";
import { grantRole } from "@/lib/parties/staff/commands/grant-role";
import { hirePerson } from "@/lib/parties/staff/commands/hire-person";
import { demoEmail, demoStaff } from "./staff";
import type { Stage } from "./stage";

/** Hires everybody into their seat, with their roles. Nobody is there yet to do it, so the installation does. */
export async function hireStaff(stage: Stage): Promise<void> {
  const installation = { actor: system("installation"), now: stage.now, requestId: newId() };
  const teams = new Map<string, string>();
  for (const name of new Set(demoStaff.map((person) => person.team)))
    teams.set(name, must(await createTeam(installation, { name, parentId: null })).id);
  const seats = new Map<string, string>();
  for (const person of demoStaff) {
    const { key, name, title, businessFunction, level, reportsTo } = person;
    const email = demoEmail(person);
    const hired = { name, email, zone: "Europe/Berlin", locale: "en-GB" as const, activeFrom: stage.day() };
    const { id } = must(await hirePerson(installation, hired));
    stage.enters(key, id);
    const seat = { title, businessFunction, level, teamId: teams.get(person.team) ?? "" };
    const above = reportsTo ? (seats.get(reportsTo) ?? null) : null;
    const position = must(await createPosition(installation, { ...seat, reportsTo: above }));
    seats.set(key, position.id);
    const from = { validFrom: stage.day(), validUntil: null };
    must(await fillPosition(installation, { positionId: position.id, personId: id, ...from }));
    for (const role of person.roles) must(await grantRole(installation, { personId: id, role, ...from }));
  }
}
