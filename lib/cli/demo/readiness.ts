import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { channels } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { certifyPerson } from "@/lib/purchasing/cover/commands/certify-person";
import { putOnDuty } from "@/lib/purchasing/cover/commands/put-on-duty";
import { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import { markGuideRead } from "@/lib/purchasing/guides/commands/mark-guide-read";
import { publishGuide } from "@/lib/purchasing/guides/commands/publish-guide";
import type { PurchaseForm } from "@/lib/purchasing/orders/domain/purchase";
import { assignGap } from "@/lib/purchasing/readiness/commands/assign-gap";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import { overrideCheck } from "@/lib/purchasing/readiness/commands/override-check";
import { probeDestinations } from "@/lib/purchasing/readiness/commands/probe-destinations";
import { refreshReadiness } from "@/lib/purchasing/readiness/commands/refresh-readiness";
import { readinessBoard } from "@/lib/purchasing/readiness/queries/readiness-board";
import type { Stage } from "./stage";

type DemoGuide = {
  readonly title: string;
  readonly form: PurchaseForm | null;
  readonly owner: string;
  readonly reviewOn: `${number}-${number}-${number}`;
  readonly text: string;
};

/** What lasts, lasts for years: a demo that is started later still sells. What is missing is missing where nothing is sold yet. */
const guides: readonly DemoGuide[] = [
  {
    title: "Orders from agreements",
    form: "agreement",
    owner: "purchasing-head",
    reviewOn: "2028-06-30",
    text: [
      "An order from an agreement comes by itself when the agreement is signed. It is complete, or the agreement could not have been signed.",
      "# Take it on",
      "1. Open the order and read the sites and the dates wanted.",
      "2. Check that each site has a contact who is reachable.",
      "3. Start the items that can be built now; hold the others and say why.",
      "# When something is missing",
      "- Ask the seller, not the customer.",
      "- Set the item to waiting for information, so that the seller sees it.",
    ].join("\n"),
  },
  {
    title: "Direct orders",
    form: "order",
    owner: "purchasing-1",
    reviewOn: "2028-03-31",
    text: [
      "A customer orders without an agreement, by mail or on the phone.",
      "1. Find the customer. A new one goes to sales first.",
      "2. Enter each item with its site and the day wanted.",
      "3. Read the order back, with the monthly total, before it is sent.",
    ].join("\n"),
  },
  {
    title: "In the showroom",
    form: "in_store",
    owner: "purchasing-3",
    reviewOn: "2028-09-30",
    text: [
      "For visitors of the showroom who buy on the spot.",
      "1. See a passport or a company badge.",
      "2. Hand over the equipment only against a signature.",
    ].join("\n"),
  },
  {
    title: "Shopping carts of the portal",
    form: "cart",
    owner: "purchasing-2",
    reviewOn: "2026-06-30",
    text: [
      "Carts that were sent but not confirmed.",
      "1. Call within two hours.",
      "2. Confirm or empty the cart.",
    ].join("\n"),
  },
];

const cover: readonly (readonly [person: string, form: PurchaseForm])[] = [
  ["purchasing-1", "agreement"],
  ["purchasing-2", "agreement"],
  ["purchasing-2", "order"],
  ["purchasing-3", "order"],
  ["purchasing-3", "in_store"],
];

const cells: readonly (readonly [channel: string, form: PurchaseForm])[] = [
  ["Direct sales", "agreement"],
  ["Direct sales", "order"],
  ["Direct sales", "in_store"],
  ["Regional resellers", "agreement"],
  ["Regional resellers", "order"],
  ["System integrators", "agreement"],
  ["Self-service portal", "cart"],
  ["Self-service portal", "order"],
];

/** Writes the guides, certifies the desk, puts it on duty, and opens the forms of purchase that the channels take. */
export async function prepareReadiness(stage: Stage): Promise<void> {
  const head = () => stage.as("purchasing-head");
  for (const { title, owner, reviewOn, form, text } of guides) {
    const content = { text, form, channelId: null, ownerId: stage.idOf(owner), reviewOn };
    const { id } = must(await draftGuide(await head(), { title, ...content }));
    must(await publishGuide(await head(), { id, version: 1, ownerId: content.ownerId, reviewOn }));
    if (form === "agreement") must(await markGuideRead(await stage.as("purchasing-1"), { id }));
  }
  for (const [person, form] of cover) {
    const given = { personId: stage.idOf(person), form, validFrom: stage.day(), validUntil: "2029-01-01" } as const;
    must(await certifyPerson(await head(), given));
    must(await putOnDuty(await head(), { ...given, validUntil: "2028-07-01" }));
  }
  await lookAgain(stage);
  for (const [name, form] of cells) {
    const [channel] = await db.select().from(channels).where(eq(channels.name, name));
    must(await openCell(await head(), { channelId: channel?.id ?? "", form }));
  }
  await stage.settle();
}

/** Where things stand today: one gap is somebody's, and for another the head of sales answers. */
export async function assignGaps(stage: Stage): Promise<void> {
  await lookAgain(stage);
  const head = await stage.as("purchasing-head");
  const board = await readinessBoard(head.actor, { at: stage.now });
  const portal = board.channels.find(({ name }) => name === "Self-service portal");
  const cellId = (form: PurchaseForm) => portal?.cells.find((cell) => cell.form === form)?.id ?? "";
  const note = "Read it again with the portal team before the pilot";
  const gap = { cellId: cellId("cart"), kind: "information", personId: stage.idOf("purchasing-2"), note } as const;
  must(await assignGap(head, { ...gap, dueOn: stage.day(6) }));
  const reason = "Prices of direct sales apply until the list of the portal is approved";
  const answered = { cellId: cellId("order"), kind: "materials", reason, endsOn: stage.day(21) } as const;
  must(await overrideCheck(await stage.as("sales-head"), answered));
  await stage.settle();
}

async function lookAgain(stage: Stage): Promise<void> {
  const clock = { actor: system("order destinations"), now: stage.now, requestId: newId() };
  must(await probeDestinations(clock));
  must(await refreshReadiness(clock));
}
