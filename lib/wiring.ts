import { followApproval } from "@/lib/agreements/drafting/reactions";
import {
  deliverOrderJob,
  deliverReleasedOrder,
  whenOrderAccepted,
  whenOrderRejected,
} from "@/lib/agreements/orders/reactions";
import {
  copyJob,
  expireDueSignature,
  expireSignatureJob,
  produceSignedCopy,
  remindDueSigners,
  remindSignersJob,
} from "@/lib/agreements/signing/reactions";
import { chaseJob } from "@/lib/approvals/requests/domain/events";
import { chaseOpenApprovals, tellApprovers, tellRequester } from "@/lib/approvals/requests/reactions";
import { applyImportJob, checkImportJob } from "@/lib/offerings/imports/domain/import-job";
import { applyReleasedImport, checkReceivedImport } from "@/lib/offerings/imports/reactions";
import { whenReadinessChanges, whenReadinessHolds } from "@/lib/offerings/launching/reactions";
import { makeDeliveredProduct } from "@/lib/offerings/products/reactions";
import { giveUpDeliveries, giveUpJob } from "@/lib/platform/deliveries";
import type { Handler } from "@/lib/platform/jobs";
import { deliverMail, mailJob } from "@/lib/platform/mail";
import { deliver, deliverJob, type Reaction } from "@/lib/platform/outbox";
import { followChangeApproval } from "@/lib/purchasing/changes/reactions";
import { receiveReleasedOrder } from "@/lib/purchasing/orders/reactions";
import {
  probeByTheClock,
  probeDestinationsJob,
  refreshByTheClock,
  refreshReadinessJob,
  whenReadinessMayChange,
} from "@/lib/purchasing/readiness/reactions";
import {
  wakeDeferredJob,
  wakeDueDeferrals,
  whenCapacityChanges,
  whenRoadmapMoves,
} from "@/lib/qualification/reactions";
import { creditSellers, takeCreditBack } from "@/lib/sales-development/credits/reactions";

/** The one place that knows every module: which reactions and jobs exist. */
export const reactions: Readonly<Record<string, readonly Reaction[]>> = {
  "agreement.executed": [creditSellers],
  "approval.asked": [tellApprovers],
  "approval.granted": [tellRequester, followApproval, followChangeApproval],
  "approval.returned": [tellRequester, followApproval, followChangeApproval],
  "approval.rejected": [tellRequester, followApproval, followChangeApproval],
  "order.cancelled": [takeCreditBack],
  "order.changed": [takeCreditBack],
  "order.item_cancelled": [takeCreditBack],
  "order.item_completed": [makeDeliveredProduct],
  "order.released": [receiveReleasedOrder],
  "order.accepted": [whenOrderAccepted],
  "order.rejected": [whenOrderRejected],
  "price_list.published": [whenReadinessMayChange],
  "capacity.changed": [whenCapacityChanges],
  "certificate.given": [whenReadinessMayChange],
  "certificate.ended": [whenReadinessMayChange],
  "duty.given": [whenReadinessMayChange],
  "duty.ended": [whenReadinessMayChange],
  "guide.published": [whenReadinessMayChange],
  "guide.withdrawn": [whenReadinessMayChange],
  "readiness.changed": [whenReadinessChanges],
  "readiness.closed": [whenReadinessChanges],
  "readiness.confirmed": [whenReadinessHolds],
  "readiness.opened": [whenReadinessMayChange],
  "readiness.overridden": [whenReadinessMayChange],
  "readiness.override_lifted": [whenReadinessMayChange],
  "roadmap.moved": [whenRoadmapMoves],
  "roadmap.cancelled": [whenRoadmapMoves],
};

export const jobs: Readonly<Record<string, Handler>> = {
  [deliverJob]: ({ id }) => deliver(String(id), reactions),
  [checkImportJob]: checkReceivedImport,
  [applyImportJob]: applyReleasedImport,
  [mailJob]: ({ id }) => deliverMail(String(id)),
  [giveUpJob]: giveUpDeliveries,
  [wakeDeferredJob]: wakeDueDeferrals,
  [chaseJob]: chaseOpenApprovals,
  [copyJob]: produceSignedCopy,
  [deliverOrderJob]: deliverReleasedOrder,
  [expireSignatureJob]: expireDueSignature,
  [probeDestinationsJob]: probeByTheClock,
  [refreshReadinessJob]: refreshByTheClock,
  [remindSignersJob]: remindDueSigners,
};

/** Jobs by the clock, in graphile-worker's crontab form: minute hour day month weekday, then the job's name. */
export const crontab = [
  "7 * * * * wake_deferred_opportunities",
  "*/10 * * * * chase_approvals",
  "*/5 * * * * probe_order_destinations",
  "*/10 * * * * refresh_readiness",
  "*/5 * * * * give_up_deliveries",
].join("\n");

/** Until somebody asked them, nobody knows whether order destinations are there: a process that starts asks at once. */
export const atStart = [probeDestinationsJob];
