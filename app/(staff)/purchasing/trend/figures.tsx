import { Why } from "@/components/why-popover";
import type { FilterValues } from "@/lib/purchasing/orders/domain/purchase-filter";
import { type MetricName, metrics } from "@/lib/purchasing/trend/domain/metrics";
import type { Figure } from "@/lib/purchasing/trend/domain/trend";

/** Where a point opens its purchases, and where a panel is downloaded. */
export type Hrefs = { readonly open: (filter: FilterValues) => string; readonly csv: (panel: string) => string };

export const daysWords = (days: number): string => `${days.toFixed(days < 10 ? 1 : 0)} d`;

/** The figure, or that there are too few cases for one, with how many there are. */
export const FigureWord = ({ of }: { of: Figure }) =>
  of.value === null ? (
    <span className="text-12 text-ink-3">insufficient (n {of.n})</span>
  ) : (
    <span className="figures">{daysWords(of.value)}</span>
  );

/** How the figure is defined, from the dictionary. */
export function WhyMetric({ of }: { of: MetricName }) {
  const metric = metrics[of];
  return (
    <Why of={metric.name}>
      <p>{metric.says}</p>
      <dl className="mt-2 flex flex-col gap-1.5 text-12">
        {[
          ["Counts", metric.numerator],
          ["Of", metric.denominator],
          ["Unit", metric.unit],
          ["From", metric.source],
        ].map(([term, text]) => (
          <div key={term}>
            <dt className="text-ink-2">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Why>
  );
}

type Both = { readonly now: Figure; readonly before: Figure | null };

/** One figure with its definition, its cases and the same of the other period. */
export function MetricFigure({
  of,
  name,
  figure,
  nouns = ["case", "cases"],
}: {
  of: MetricName;
  name?: string;
  figure: Both;
  nouns?: readonly [string, string];
}) {
  const metric = metrics[of];
  const text = ({ value, n }: Figure) =>
    value === null
      ? `insufficient (n ${n})`
      : metric.unit === "share"
        ? `${(value / 100).toFixed(0)} %`
        : daysWords(value);
  const { now, before } = figure;
  return (
    <div>
      <dt className="flex items-baseline gap-2 text-12 text-ink-2">
        {name ?? metric.name} <WhyMetric of={of} />
      </dt>
      <dd className={now.value === null ? "text-13 text-ink-2" : "figures text-24"}>{text(now)}</dd>
      <dd className="text-12 text-ink-3">
        {now.value !== null && `${now.n} ${now.n === 1 ? nouns[0] : nouns[1]}`}
        {before && `${now.value === null ? "" : ", "}was ${text(before)}`}
      </dd>
    </div>
  );
}
