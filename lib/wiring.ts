import type { Handler } from "@/lib/platform/jobs";
import { deliverMail, mailJob } from "@/lib/platform/mail";
import { deliver, deliverJob, type Reaction } from "@/lib/platform/outbox";
import { receiveReleasedOrder } from "@/lib/purchasing/reactions";

/** The one place that knows every module: which reactions and jobs exist. */
export const reactions: Readonly<Record<string, readonly Reaction[]>> = {
  "order.released": [receiveReleasedOrder],
};

export const jobs: Readonly<Record<string, Handler>> = {
  [deliverJob]: ({ id }) => deliver(String(id), reactions),
  [mailJob]: ({ id }) => deliverMail(String(id)),
};

/** Jobs by the clock, in graphile-worker's crontab form: minute hour day month weekday, then the job's name. */
export const crontab = "";
