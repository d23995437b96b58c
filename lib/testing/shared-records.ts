/** Records that two people have open at once, for the journeys about who saves second. Each answers where its form is found. */
import { splitCredit } from "@/lib/agreements/sellers/commands/split-credit";
import { must } from "@/lib/kernel/result";
import { openCapacityPool } from "@/lib/offerings/availability/commands/open-capacity-pool";
import { planRoadmapItem } from "@/lib/offerings/availability/commands/plan-roadmap-item";
import { setBundle } from "@/lib/offerings/catalog/commands/set-bundle";
import { setBundleInput } from "@/lib/offerings/catalog/inputs";
import { createPosition } from "@/lib/parties/staff/commands/create-position";
import { createTeam } from "@/lib/parties/staff/commands/create-team";
import { hirePerson } from "@/lib/parties/staff/commands/hire-person";
import { recordRequirement } from "@/lib/qualification/discovery/commands/record-requirement";
import { recordRequirementInput } from "@/lib/qualification/discovery/inputs";
import { draftOffering, launchedOffering, specificationCalled, versionOf } from "./catalogue";
import { channelOf, draftList } from "./channels";
import { customerOf, draftFor, inDays, unheardOf } from "./desk";
import { addItem, opportunityOf } from "./opportunities";
import { as, people } from "./world";

type Day = `${number}-${number}-${number}`;
const day = (days: number) => inDays(days) as Day;
const lineName = () => `${unheardOf()} Line`;

export async function openOpportunity(): Promise<string> {
  const { organisationId } = await customerOf("rep");
  return opportunityOf(await as("rep"), { organisationId, needOn: day(90) });
}

export async function opportunityWithAnItem(): Promise<string> {
  const { versionId } = await launchedOffering({ name: lineName() });
  const id = await openOpportunity();
  await addItem(await as("rep"), id, versionId);
  return id;
}

export async function opportunityWithARequirement(statement: string): Promise<string> {
  const opportunityId = await openOpportunity();
  const input = { opportunityId, statement, domain: "bandwidth", priority: "must" };
  must(await recordRequirement(await as("rep"), recordRequirementInput.parse(input)));
  return opportunityId;
}

/** Credited to its rep in whole, and to a colleague beside that. */
export async function splitAgreement(): Promise<string> {
  const { id } = await draftFor("rep");
  const { rep, colleague } = await people();
  const shares = [
    { personId: rep, kind: "revenue" as const, share: 10_000 },
    { personId: colleague, kind: "overlay" as const, share: 4_000 },
  ];
  must(await splitCredit(await as("rep"), { id, version: 2, shares }));
  return id;
}

export const draftedOffering = async (): Promise<string> => (await draftOffering({ name: lineName() })).id;
export const offeringOnSale = async (): Promise<string> => (await launchedOffering({ name: lineName() })).id;

export async function specification(state?: "launched"): Promise<string> {
  return (await specificationCalled(`${unheardOf()} access`, state ? { state } : {})).id;
}

/** A draft with one group, called Port. */
export async function draftedBundle(): Promise<string> {
  const port = await offeringOnSale();
  const made = await draftOffering({ name: lineName() });
  const groups = [{ name: "Port", lower: 1, upper: 1, options: [{ offeringId: port }] }];
  const input = { versionId: made.versionId, version: await versionOf(made.id), groups };
  must(await setBundle(await as("catalog"), setBundleInput.parse(input)));
  return made.id;
}

/** Answers the title of an entry of the roadmap. */
export async function plannedDate(): Promise<string> {
  const title = `${unheardOf()} ready`;
  const item = { offeringId: await draftedOffering(), title, targetOn: day(60), confidence: "medium" } as const;
  must(await planRoadmapItem(await as("catalog"), item));
  return title;
}

/** Answers the name of a pool of ten. */
export async function pool(): Promise<string> {
  const name = `${unheardOf()} racks`;
  const given = { name, place: null, unit: "racks", total: 10, offeringId: await offeringOnSale(), unitsEach: 1 };
  must(await openCapacityPool(await as("catalog"), given));
  return name;
}

export async function proposedChannel(): Promise<string> {
  return channelOf(await as("salesDevelopment"), { name: `${unheardOf()} Partners` });
}

export async function draftedPriceList(): Promise<string> {
  return draftList(await as("salesDevelopment"), { channelId: await proposedChannel(), shareBps: 9_000 });
}

export async function newcomer(): Promise<string> {
  const name = `${unheardOf()} Berg`;
  const email = `${name.split(" ")[0]?.toLowerCase()}@dealdesk.example`;
  const person = { name, email, zone: "Europe/Berlin", locale: "en-GB", activeFrom: day(-30) } as const;
  return must(await hirePerson(await as("administrator"), person)).id;
}

export async function vacantPosition(): Promise<string> {
  const admin = await as("administrator");
  const { id: teamId } = must(await createTeam(admin, { name: `${unheardOf()} team`, parentId: null }));
  const seat = { title: `${unheardOf()} planner`, businessFunction: "administration", level: 1 } as const;
  return must(await createPosition(admin, { ...seat, teamId, reportsTo: null })).id;
}
