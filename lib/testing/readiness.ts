/** A channel whose purchasing copes, made by the commands; each part can be left out. */
import { system } from "@/lib/kernel/actor";
import { addDays, type IsoDate, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { certifyPerson } from "@/lib/purchasing/cover/commands/certify-person";
import { putOnDuty } from "@/lib/purchasing/cover/commands/put-on-duty";
import { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import { publishGuide } from "@/lib/purchasing/guides/commands/publish-guide";
import type { PurchaseForm } from "@/lib/purchasing/orders/domain/purchase";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import type { CheckKind } from "@/lib/purchasing/readiness/domain/check";
import { readinessCell } from "@/lib/purchasing/readiness/queries/readiness-cell";
import { probeByTheClock } from "@/lib/purchasing/readiness/reactions";
import { liveChannel } from "./channels";
import type { PersonName } from "./people";
import { as, drain, now, people } from "./world";

let made = 0;
/** A name that nothing else of this file has. */
export const unique = (name: string) => `${name} ${++made}`;

export const clockwork = () => contextFor(system("readiness"), { now: now() });

export async function publishedGuide(
  form: PurchaseForm | null,
  given: { channelId?: string; reviewOn?: IsoDate } = {},
) {
  const support = await as("purchasing");
  const { purchasing: ownerId } = await people();
  const reviewOn = given.reviewOn ?? addDays(today(now()), 180);
  const content = { text: "1. Look\n2. Act", form, channelId: given.channelId ?? null, ownerId, reviewOn };
  const draft = must(await draftGuide(support, { title: unique("Guide"), ...content }));
  must(await publishGuide(support, { id: draft.id, version: 1, ownerId, reviewOn }));
  return draft;
}

export async function onDuty(form: PurchaseForm, person: PersonName = "purchasing", days = 100) {
  const validFrom = today(now());
  const period = { personId: (await people())[person], form, validFrom, validUntil: addDays(validFrom, days) };
  const certificate = must(await certifyPerson(await as("purchasing"), period));
  const duty = must(await putOnDuty(await as("purchasing"), period));
  return { certificateId: certificate.id, dutyId: duty.id, ...period };
}

/** An open cell on a channel of its own, with all that it needs but what is left out. */
export async function cellOf(form: PurchaseForm, without: readonly CheckKind[] = []) {
  const channelName = unique("Channel");
  const channelId = await liveChannel(await as("salesDevelopment"), channelName);
  const guide = without.includes("information") ? undefined : await publishedGuide(form, { channelId });
  const cover = without.includes("resources") ? undefined : await coverOnce(form);
  const { id } = must(await openCell(await as("purchasing"), { channelId, form }));
  if (!without.includes("systems")) await probeByTheClock({});
  await drain();
  return { id, channelId, channelName, form, guide, cover };
}

const covered = new Map<PurchaseForm, ReturnType<typeof onDuty>>();
/** One duty a form is enough for all channels. */
function coverOnce(form: PurchaseForm) {
  const known = covered.get(form) ?? onDuty(form);
  covered.set(form, known);
  return known;
}

export const seen = async (id: string) => readinessCell((await as("purchasing")).actor, id, { at: now() });
export const checkOf = async (id: string, kind: CheckKind) => {
  const check = (await seen(id)).checks.find((each) => each.kind === kind);
  if (!check) throw new Error(`No check of ${kind}`);
  return check;
};
