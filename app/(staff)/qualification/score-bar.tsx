import { points } from "./look";

type Props = {
  lowBps: number;
  highBps: number;
  bands: { readonly pursueFromBps: number; readonly reviewFromBps: number };
  /** Only the bar and the figures, for lists. */
  small?: boolean;
};

/** A score as an interval on a quiet bar, with marks where the bands of the policy begin. */
export function ScoreBar({ lowBps, highBps, bands, small }: Props) {
  const said = lowBps === highBps ? points(lowBps) : `${points(lowBps)}–${points(highBps)}`;
  const firm = bandIndex(lowBps, bands) === bandIndex(highBps, bands);
  return (
    <span className={small ? "inline-flex items-center gap-2" : "flex flex-col gap-1"}>
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        className={small ? "h-1.5 w-20 shrink-0" : "h-2 w-full"}
      >
        <rect width="100" height="8" rx="1" className="fill-surface-3" />
        <rect
          x={Math.max(0, Math.min(96, lowBps / 100 - (highBps === lowBps ? 2 : 0)))}
          width={Math.max(4, (highBps - lowBps) / 100)}
          height="8"
          rx="1"
          className={firm ? "fill-accent" : "fill-accent opacity-50"}
        />
        {[bands.reviewFromBps, bands.pursueFromBps].map((mark) => (
          <rect key={mark} x={mark / 100 - 0.5} width="1" height="8" className="fill-ink-3" />
        ))}
      </svg>
      {small && <span className="figures whitespace-nowrap">{said}</span>}
      {!small && (
        <span className="relative block h-4 text-11 text-ink-2">
          <span className="absolute" style={{ left: 0 }}>
            Leave
          </span>
          <span className="absolute" style={{ left: `${bands.reviewFromBps / 100}%` }}>
            Review
          </span>
          <span className="absolute" style={{ left: `${bands.pursueFromBps / 100}%` }}>
            Pursue
          </span>
        </span>
      )}
    </span>
  );
}

const bandIndex = (bps: number, bands: Props["bands"]) =>
  bps >= bands.pursueFromBps ? 2 : bps >= bands.reviewFromBps ? 1 : 0;
