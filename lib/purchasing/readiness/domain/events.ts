import { purchaseFormNames } from "../../orders/domain/purchase";
import { cellName, type NamedCell } from "./cell";
import { type CheckKind, checkKindNames, type Outcome } from "./check";
import { destinationNames, type OrderDestination } from "./destination";

const about = (cell: NamedCell) => ({
  stream: `readiness:${cell.id}`,
  subject: { kind: "readiness", id: cell.id, label: cellName(cell) },
});

/** Announced ones make purchasing compute its cells again. */
const cellEvent = (type: string, cell: NamedCell, data: Readonly<Record<string, unknown>>, announce = false) => ({
  ...about(cell),
  type: `readiness.${type}`,
  data,
  announce,
});

export const cellOpened = (cell: NamedCell) =>
  cellEvent("opened", cell, { channelId: cell.channelId, form: cell.form }, true);

export const cellClosed = (cell: NamedCell, reason: string) =>
  cellEvent("closed", cell, { ...toldOf(cell), reason, missing: [], sells: false, freshUntil: null }, true);

/** What others act on: what is missing on a channel for a form, and until when that answer holds. */
export const readinessChanged = (cell: NamedCell, outcome: Outcome, sells: boolean) =>
  cellEvent("changed", cell, { ...toldOf(cell), ...announcement(outcome, sells) }, true);

const toldOf = (cell: NamedCell) => ({
  ...{ cellId: cell.id, channelId: cell.channelId, channelName: cell.channelName },
  ...{ form: cell.form, formName: purchaseFormNames[cell.form] },
});

const announcement = ({ state, missing, freshUntil }: Said, sells: boolean) => ({
  ...{ state, missing, sells, freshUntil: freshUntil?.toISOString() ?? null },
});

type Said = Pick<Outcome, "state" | "missing" | "freshUntil">;

/** The same of every cell at once, for those who act on it: an answer that only holds longer is not journalled. */
export const readinessConfirmed = (
  cells: readonly { readonly cell: NamedCell; readonly outcome: Outcome; readonly sells: boolean }[],
) => ({
  type: "readiness.confirmed",
  stream: "readiness",
  subject: { kind: "readiness", id: "all" },
  data: { cells: cells.map(({ cell, outcome, sells }) => ({ ...toldOf(cell), ...announcement(outcome, sells) })) },
});

export const checkOverridden = (
  cell: NamedCell,
  given: { readonly overrideId: string; readonly kind: CheckKind; readonly reason: string; readonly endsOn: string },
) => cellEvent("overridden", cell, { ...given, check: checkKindNames[given.kind] }, true);

export const overrideLifted = (cell: NamedCell, overrideId: string, kind: CheckKind) =>
  cellEvent("override_lifted", cell, { overrideId, kind, check: checkKindNames[kind] }, true);

export const gapAssigned = (
  cell: NamedCell,
  given: { readonly kind: CheckKind; readonly personId: string; readonly person: string; readonly dueOn: string },
) => cellEvent("gap_assigned", cell, { ...given, check: checkKindNames[given.kind] });

export const gapDone = (cell: NamedCell, kind: CheckKind, personId: string) =>
  cellEvent("gap_done", cell, { kind, personId, check: checkKindNames[kind] });

export const destinationTurned = (
  turn: "fell_silent" | "answers_again",
  { destination, words }: { readonly destination: OrderDestination; readonly words: string },
) => ({
  type: `order_destination.${turn}`,
  stream: `order_destination:${destination}`,
  subject: { kind: "order_destination", id: destination, label: destinationNames[destination] },
  data: { words },
});
