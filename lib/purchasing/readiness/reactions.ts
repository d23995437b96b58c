import { must } from "@/lib/kernel/result";
import type { Handler } from "@/lib/platform/jobs";
import { jobContext, type Reaction } from "@/lib/platform/outbox";
import { probeDestinations } from "./commands/probe-destinations";
import { refreshReadiness } from "./commands/refresh-readiness";

export const refreshReadinessJob = "refresh_readiness";
export const probeDestinationsJob = "probe_order_destinations";

/** A fact that checks rest on has changed. */
export const whenReadinessMayChange: Reaction = async (ctx) => {
  must(await refreshReadiness(ctx));
};

/** By the clock: what ends with a day or grows old without an event. */
export const refreshByTheClock: Handler = async () => {
  must(await refreshReadiness(await jobContext("readiness")));
};

export const probeByTheClock: Handler = async () => {
  must(await probeDestinations(await jobContext("order destinations")));
  must(await refreshReadiness(await jobContext("readiness")));
};
