/** What purchasing announces about one form of purchase on one channel. */
export type ReadinessAnnounced = {
  readonly cellId: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly form: string;
  readonly formName: string;
  readonly missing: readonly string[];
  /** Deals are made through the channel. */
  readonly sells: boolean;
  readonly freshUntil: Date | null;
};

/** The entry that says what now stops launches on a channel, or that nothing does; none when that stayed as it was. */
export function readinessNoted(cell: ReadinessAnnounced, before: readonly string[]) {
  const missing = cell.sells ? cell.missing : [];
  if (missing.join("\n") === before.join("\n")) return [];
  return [
    {
      type: missing.length > 0 ? "launching.stopped" : "launching.freed",
      stream: `launching:${cell.channelId}`,
      subject: { kind: "channel", id: cell.channelId, label: cell.channelName },
      data: { form: cell.formName, missing },
    },
  ];
}

/** Why an offering cannot be launched on one of its channels. */
export type LaunchBlock = {
  readonly cellId: string;
  readonly channel: string;
  readonly form: string;
  readonly missing: readonly string[];
};

export type ReadinessRefusal = { readonly reason: "channel_not_ready"; readonly blocks: readonly LaunchBlock[] };

/** What is missing stops a launch, and so does an answer that nobody confirmed in time: it is not known any more. */
export function blocksAmong(
  cells: readonly (LaunchBlock & { readonly freshUntil: Date | null })[],
  now: Date,
): readonly LaunchBlock[] {
  return cells.flatMap(({ freshUntil, missing, ...cell }) => {
    if (missing.length > 0) return [{ ...cell, missing }];
    return freshUntil && freshUntil <= now ? [{ ...cell, missing: ["Its last check is too old to rely on."] }] : [];
  });
}
