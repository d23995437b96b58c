import type { AvailabilityReason, Light } from "./availability";
import { confidenceNames } from "./roadmap";

export const lightNames: Record<Light, string> = {
  green: "Available",
  orange: "Available with conditions",
  red: "Not available",
};

const count = (n: number) => n.toLocaleString("en-GB");

/** A fact of the availability check as a sentence. */
export function availabilitySentence(fact: AvailabilityReason): string {
  switch (fact.reason) {
    case "on_sale":
      return "It is launched and on sale on the day it is needed.";
    case "newer_version":
      return `Version ${fact.n} is on sale in place of this one. Pick the offering again.`;
    case "ready_not_launched":
      return "It is ready but not launched, and no date is planned.";
    case "on_roadmap":
      return `It is on the roadmap for ${fact.targetOn}, in time. Confidence: ${confidenceNames[fact.confidence].toLowerCase()}.`;
    case "roadmap_after_need":
      return `The roadmap says ${fact.targetOn}, and it is needed on ${fact.needOn}.`;
    case "roadmap_cancelled":
      return "Its roadmap entry was cancelled.";
    case "not_on_roadmap":
      return "It is not launched and has no date on the roadmap.";
    case "no_longer_sold":
      return "It is no longer sold.";
    case "sold_until":
      return `It is sold until ${fact.until}, and needed on ${fact.needOn}.`;
    case "sold_from":
      return `It is sold from ${fact.from}, and needed on ${fact.needOn}.`;
    case "capacity_free":
      return `${fact.pool}: ${count(fact.free)} ${fact.unit} free, ${count(fact.needed)} needed.`;
    case "capacity_tight":
      return `${fact.pool}: only ${count(fact.left)} ${fact.unit} would be left.`;
    case "capacity_short":
      return `${fact.pool}: ${count(fact.free)} ${fact.unit} free, ${count(fact.needed)} needed.`;
    case "no_capacity_there":
      return `No capacity is counted in ${fact.place}. There is some in ${fact.elsewhere}.`;
  }
}
