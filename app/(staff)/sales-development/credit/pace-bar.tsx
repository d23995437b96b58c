import { type Currency, formatBps, formatMoney } from "@/lib/kernel/money";
import { isOnPace, type Standing } from "@/lib/sales-development/targets/domain/standing";

type Props = { of: string; standing: Standing; currency: Currency };
const span = 100;

/** How far a target is, with a mark where it should be by now. */
export function PaceBar({ of, standing, currency }: Props) {
  const { targetMinor, creditedMinor, shouldBeMinor, attainmentBps } = standing;
  if (attainmentBps === null) return <span className="text-12 text-ink-3">No target</span>;
  const scale = Math.max(targetMinor, creditedMinor, 1);
  const at = (minor: number) => (Math.max(0, minor) / scale) * span;
  const told = (minor: number) => formatMoney({ minor, currency });
  const label = `${of}: ${formatBps(attainmentBps)} of ${told(targetMinor)}. By now it should be ${told(shouldBeMinor)}.`;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${span} 8`}
      preserveAspectRatio="none"
      className="h-2 w-full min-w-24"
    >
      <title>{label}</title>
      <rect x="0" y="1" width={span} height="6" className="fill-surface-3" />
      <rect
        x="0"
        y="1"
        width={at(creditedMinor)}
        height="6"
        className={isOnPace(standing) ? "fill-success" : "fill-warning"}
      />
      <rect x={Math.min(span - 0.8, at(shouldBeMinor))} y="0" width="0.8" height="8" className="fill-ink" />
    </svg>
  );
}
