import { type PurchaseForm, purchaseFormNames } from "../../orders/domain/purchase";
import type { CellState, Check, CheckKind, CheckState, Outcome } from "./check";

/** A form of purchase that a channel takes. Only what was opened is checked, and only what is checked can stop a launch. */
export type NamedCell = {
  readonly id: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly form: PurchaseForm;
};

export const cellName = (cell: Pick<NamedCell, "channelName" | "form">): string =>
  `${cell.channelName}: ${purchaseFormNames[cell.form].toLowerCase()}`;

/** What was last said about a cell, with since when each of its checks stands where it stands. */
export type Standing = {
  readonly state: CellState;
  readonly missing: readonly string[];
  /** Whether deals are made through the channel: only then a gap stops launches. */
  readonly sells: boolean;
  readonly checks: Readonly<Record<CheckKind, { readonly state: CheckState; readonly since: string }>>;
};

/** The standing that follows, keeping the times of what stayed; and whether anybody has to be told. */
export function follow(before: Standing | null, outcome: Outcome, sells: boolean, now: Date) {
  const since = ({ kind, state }: Check) =>
    before?.checks[kind].state === state ? before.checks[kind].since : now.toISOString();
  const checks = Object.fromEntries(
    outcome.checks.map((check) => [check.kind, { state: check.state, since: since(check) }]),
  ) as Standing["checks"];
  const standing: Standing = { state: outcome.state, missing: outcome.missing, sells, checks };
  return { standing, changed: before === null || said(before) !== said(standing) };
}

const said = ({ state, missing, sells, checks }: Standing) =>
  [
    state,
    sells,
    ...missing,
    ...Object.entries(checks)
      .map(([kind, check]) => `${kind} ${check.state}`)
      .toSorted(),
  ].join("\n");
