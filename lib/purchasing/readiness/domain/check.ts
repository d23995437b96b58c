import { addDays, contains, dateWords, daysBetween, type IsoDate, type Period, today } from "../../../kernel/period";
import { destinationNames, type OrderDestination } from "./destination";

/**
 * Whether purchasing can cope with one form of purchase on one channel. Computed from facts and the time, never typed in:
 * what is needed is information, materials, systems and resources.
 */
export const checkKinds = ["information", "materials", "systems", "resources"] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkKindNames: Record<CheckKind, string> = {
  information: "Information",
  materials: "Materials",
  systems: "Systems",
  resources: "Resources",
};

export const checkStates = ["ready", "unknown", "not_ready"] as const;
export type CheckState = (typeof checkStates)[number];
export const checkStateNames: Record<CheckState, string> = {
  ready: "Ready",
  unknown: "Unknown",
  not_ready: "Not ready",
};
/** Something has to be done, or found out. */
export const isGap = (state: CheckState): boolean => state !== "ready";

export const cellStates = ["go", "at_risk", "no_go"] as const;
export type CellState = (typeof cellStates)[number];
export const cellStateNames: Record<CellState, string> = { go: "Go", at_risk: "At risk", no_go: "No go" };
export const isNoGo = (state: CellState): boolean => state === "no_go";

/** A probe older than this says nothing any more. */
export const probeFreshMs = 15 * 60_000;
/** One failure may be chance; so many in a row are not. */
export const failuresBeforeRed = 2;
/** What ends within so many days is at risk today. */
export const soonDays = 7;

export type CellFacts = {
  readonly guides: readonly {
    readonly id: string;
    readonly title: string;
    readonly n: number;
    readonly reviewOn: IsoDate;
  }[];
  readonly priceLists: readonly (Period & { readonly id: string; readonly name: string })[];
  readonly probe: {
    readonly destination: OrderDestination;
    readonly answeredAt: Date | null;
    /** Failures in a row since it answered, the time of the last and what it said. */
    readonly failures: number;
    readonly askedAt: Date | null;
    readonly words: string | null;
  };
  /** Who is on duty for the form, with their certificates for it. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly duty: Period;
    readonly certificates: readonly Period[];
    readonly employed: Period;
    readonly away: boolean;
  }[];
  readonly overrides: readonly Override[];
};

export type Override = {
  readonly id: string;
  readonly kind: CheckKind;
  readonly reason: string;
  readonly by: string;
  readonly endsAt: Date;
};

export type Evidence = { readonly of: "guide" | "price_list" | "person"; readonly id: string; readonly label: string };

export type Check = {
  readonly kind: CheckKind;
  readonly state: CheckState;
  /** What was found, as a sentence without times that move by themselves. */
  readonly sentence: string;
  readonly evidence: Evidence | null;
  readonly asOf: Date;
  /** The first instant at which this is no longer known to hold. */
  readonly freshUntil: Date | null;
  /** The first day on which what it rests on has ended. */
  readonly endsOn: IsoDate | null;
  /** Why it is ready although it was found not to be. */
  readonly override: Override | null;
};

export type Outcome = {
  readonly state: CellState;
  readonly checks: readonly Check[];
  /** A sentence for each gap: what keeps an offering from being launched. */
  readonly missing: readonly string[];
  /** The first instant at which a check that is ready may not be any more. */
  readonly freshUntil: Date | null;
};

/** All four checks of a cell at this instant, and what they come to. More facts never make a cell less ready. */
export function outcomeOf(facts: CellFacts, now: Date): Outcome {
  const found = [information, materials, systems, resources].map((look) => overridden(look(facts, now), facts, now));
  const ready = found.filter((check) => !isGap(check.state));
  const limits = ready.flatMap(({ freshUntil }) => (freshUntil ? [freshUntil.getTime()] : []));
  const freshUntil = limits.length > 0 ? new Date(Math.min(...limits)) : null;
  const missing = found.filter((check) => isGap(check.state)).map((check) => check.sentence);
  const state = found.some((check) => check.state === "not_ready")
    ? "no_go"
    : missing.length > 0 || ready.some((check) => isAtRisk(check, today(now)))
      ? "at_risk"
      : "go";
  return { state, checks: found, missing, freshUntil };
}

const isAtRisk = ({ override, endsOn }: Check, day: IsoDate): boolean =>
  override !== null || (endsOn !== null && daysBetween(day, endsOn) <= soonDays);

/** An override in force makes a gap ready until it ends; it does nothing to what is ready by itself. */
function overridden(check: Check, facts: CellFacts, now: Date): Check {
  const inForce = facts.overrides.filter(({ kind, endsAt }) => kind === check.kind && now < endsAt);
  const override = latest(inForce, ({ endsAt }) => endsAt.getTime());
  if (!isGap(check.state) || !override) return check;
  return { ...check, state: "ready", override, freshUntil: override.endsAt, endsOn: null };
}

const startOf = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);
const forGood = "9999-12-31";

/** The one with the highest rank; the first of several. */
function latest<T, R extends string | number>(all: readonly T[], rank: (one: T) => R): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || rank(one) > rank(best) ? one : best),
    undefined,
  );
}

const gap = (
  kind: CheckKind,
  state: CheckState,
  sentence: string,
  asOf: Date,
  evidence: Evidence | null = null,
): Check => ({
  ...{ kind, state, sentence, asOf, evidence },
  ...{ freshUntil: null, endsOn: null, override: null },
});

const holds = (kind: CheckKind, sentence: string, evidence: Evidence, asOf: Date, endsOn: IsoDate | null): Check => ({
  ...{ kind, state: "ready", sentence, asOf, evidence, endsOn, override: null },
  freshUntil: endsOn && startOf(endsOn),
});

/** A guide holds up to and with the day of its review. */
function information({ guides }: CellFacts, now: Date): Check {
  const guide = latest(guides, ({ reviewOn }) => reviewOn);
  if (!guide) return gap("information", "not_ready", "No handling guide is published.", now);
  const evidence: Evidence = { of: "guide", id: guide.id, label: `${guide.title}, version ${guide.n}` };
  if (guide.reviewOn < today(now))
    return gap(
      "information",
      "not_ready",
      `The guide “${guide.title}” was due for review on ${dateWords(guide.reviewOn)}.`,
      now,
      evidence,
    );
  return holds("information", "A handling guide is published.", evidence, now, addDays(guide.reviewOn, 1));
}

function materials({ priceLists }: CellFacts, now: Date): Check {
  const inForce = priceLists.filter((list) => contains(list, today(now)));
  const list = latest(inForce, ({ until }) => until ?? forGood);
  if (!list) return gap("materials", "not_ready", "No price list is in force.", now);
  const evidence: Evidence = { of: "price_list", id: list.id, label: list.name };
  return holds("materials", "A price list is in force.", evidence, now, list.until);
}

/** What answered counts until it was silent for too long; one failure in between does not turn it. */
function systems({ probe }: CellFacts, now: Date): Check {
  const name = destinationNames[probe.destination];
  const fresh = (at: Date | null) => at !== null && now.getTime() - at.getTime() < probeFreshMs;
  const asOf = probe.askedAt ?? probe.answeredAt ?? now;
  if (probe.failures >= failuresBeforeRed && fresh(probe.askedAt))
    return gap("systems", "not_ready", `${name} does not answer: ${probe.words ?? "no reason was given"}`, asOf);
  if (probe.answeredAt && fresh(probe.answeredAt) && probe.failures < failuresBeforeRed)
    return {
      ...gap("systems", "ready", `${name} answers.`, probe.answeredAt),
      freshUntil: new Date(probe.answeredAt.getTime() + probeFreshMs),
    };
  return gap("systems", "unknown", `${name} has not answered for 15 minutes.`, asOf);
}

function resources({ people }: CellFacts, now: Date): Check {
  const day = today(now);
  const onDuty = people.filter(({ duty, employed }) => contains(duty, day) && contains(employed, day));
  const certified = onDuty.filter(({ certificates }) => certificates.some((each) => contains(each, day)));
  const able = certified.filter(({ away }) => !away);
  const until = (one: (typeof people)[number]): string =>
    [one.duty.until ?? forGood, one.employed.until ?? forGood, certifiedUntil(one.certificates, day)].toSorted()[0] ??
    forGood;
  const person = latest(able, until);
  if (person) {
    const end = until(person);
    const evidence: Evidence = { of: "person", id: person.id, label: person.name };
    return holds(
      "resources",
      "Somebody certified is on duty.",
      evidence,
      now,
      end === forGood ? null : (end as IsoDate),
    );
  }
  const names = (some: typeof people) => some.map(({ name }) => name).join(", ");
  if (certified.length > 0)
    return gap("resources", "not_ready", `Everybody certified on duty is away: ${names(certified)}.`, now);
  if (onDuty.length > 0)
    return gap("resources", "not_ready", `Nobody on duty has a valid certificate: ${names(onDuty)}.`, now);
  return gap("resources", "not_ready", "Nobody is on duty.", now);
}

/** The first day without a certificate, following those that continue each other. */
function certifiedUntil(certificates: readonly Period[], day: IsoDate): string {
  const now = certificates.find((each) => contains(each, day));
  if (!now) return day;
  return now.until === null ? forGood : certifiedUntil(certificates, now.until);
}
