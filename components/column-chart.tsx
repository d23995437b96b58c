import { ScrollFrame } from "./scroll-frame";

export type ColumnPoint = {
  readonly key: string;
  readonly label: string;
  /** Null when there are too few cases to say. */
  readonly value: number | null;
  /** A second figure of the same unit, drawn as a ring above the column. */
  readonly second?: number | null;
  /** The same in another period, drawn as a line across. */
  readonly compared?: number | null;
  /** What is read out and shown on hovering: "Oct 2026: 14 purchases, 11 before". */
  readonly says: string;
  readonly href?: string | undefined;
};

const height = 150;
const top = 18;
const foot = 34;

/**
 * Columns over time, drawn on the server. Each column is a link with a name of its own, reached by the keyboard; values stand
 * above the columns, so that neither colour nor a pointer is needed.
 */
export function ColumnChart({
  label,
  points,
  format,
  series = 1,
}: {
  label: string;
  points: readonly ColumnPoint[];
  format: (value: number) => string;
  series?: 1 | 2 | 3;
}) {
  const most = Math.max(1e-9, ...points.flatMap((one) => [one.value ?? 0, one.second ?? 0, one.compared ?? 0]));
  const slot = 100 / Math.max(1, points.length);
  const y = (value: number) => top + (height - top) * (1 - value / most);
  return (
    <ScrollFrame label={label}>
      <svg height={height + foot} width="100%" style={{ minWidth: points.length * 34 }} className="block text-11">
        <title>{label}</title>
        <line x1="0" x2="100%" y1={height} y2={height} stroke="var(--hairline)" />
        {points.map((point, index) => (
          <Column key={point.key} {...{ point, index, slot, y, format, series }} />
        ))}
      </svg>
    </ScrollFrame>
  );
}

/** A figure stands above what it measures; where two would touch, they share the place above the higher one. */
function figuresAbove({ value, second }: ColumnPoint, y: (value: number) => number, format: (value: number) => string) {
  const first = { y: y(value ?? 0), text: value === null ? "–" : format(value) };
  if (value === null || second === null || second === undefined) return [first];
  const other = { y: y(second), text: format(second) };
  return first.y - other.y < 26 ? [{ y: other.y, text: `${first.text} · ${other.text}` }] : [first, other];
}

type ColumnProps = {
  point: ColumnPoint;
  index: number;
  slot: number;
  y: (value: number) => number;
  format: (value: number) => string;
  series: number;
};

function Column({ point, index, slot, y, format, series }: ColumnProps) {
  const at = (share: number) => `${index * slot + slot * share}%`;
  const { value, second, compared } = point;
  const drawn = (
    <>
      <title>{point.says}</title>
      <rect x={at(0)} y="0" width={`${slot}%`} height={height + foot} fill="transparent" />
      {value !== null && value > 0 && (
        <rect
          x={at(0.18)}
          y={y(value)}
          width={`${slot * 0.64}%`}
          height={height - y(value)}
          rx="2"
          fill={`var(--series-${series})`}
        />
      )}
      {compared !== null && compared !== undefined && (
        <line
          x1={at(0.08)}
          x2={at(0.92)}
          y1={y(compared)}
          y2={y(compared)}
          stroke="var(--text-2)"
          strokeWidth="2"
          strokeDasharray="4 3"
        />
      )}
      {second !== null && second !== undefined && (
        <circle cx={at(0.5)} cy={y(second)} r="4" fill="var(--surface)" stroke="var(--series-3)" strokeWidth="2" />
      )}
      {figuresAbove(point, y, format).map((figure) => (
        <text key={figure.y} x={at(0.5)} y={figure.y - 7} textAnchor="middle" fill="var(--text)">
          {figure.text}
        </text>
      ))}
      <text x={at(0.5)} y={height + 15} textAnchor="middle" fill="var(--text-2)">
        {point.label.split(" ").map((word, line) => (
          <tspan key={word} x={at(0.5)} dy={line * 13}>
            {word}
          </tspan>
        ))}
      </text>
    </>
  );
  return point.href ? (
    <a href={point.href} aria-label={point.says} className="hover:opacity-80">
      {drawn}
    </a>
  ) : (
    <g>{drawn}</g>
  );
}
