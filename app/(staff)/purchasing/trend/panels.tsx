import { BarRows } from "@/components/bar-rows";
import { ColumnChart } from "@/components/column-chart";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { plural } from "@/lib/kernel/text";
import type { Point } from "@/lib/purchasing/trend/domain/trend";
import type { PurchaseTrend } from "@/lib/purchasing/trend/queries/purchase-trend";
import { daysWords, FigureWord, type Hrefs, MetricFigure, WhyMetric } from "./figures";

type Props = { trend: PurchaseTrend; hrefs: Hrefs };

const row = (point: Point, hrefs: Hrefs) => ({
  key: point.label,
  label: point.label,
  value: point.n,
  compared: point.compared,
  href: point.n > 0 ? hrefs.open(point.filter) : undefined,
});
const shareNote = (n: number, whole: number) => (whole < 30 ? undefined : `${Math.round((n * 100) / whole)} %`);

function TableView({ name, hrefs, children }: { name: string; hrefs: Hrefs; children: React.ReactNode }) {
  return (
    <details className="mt-3 text-13">
      <summary className="link w-fit cursor-pointer text-12">As a table</summary>
      <div className="mt-2 -mx-4">{children}</div>
      <a href={hrefs.csv(name)} className="link text-12" download>
        CSV of this panel
      </a>
    </details>
  );
}

const PointTable = ({ label, points }: { label: string; points: readonly Point[] }) => (
  <SimpleTable
    label={label}
    rows={points}
    rowKey={(point) => point.label}
    columns={[
      { key: "label", head: label, cell: (point) => point.label },
      { key: "n", head: "Purchases", align: "right", cell: (point) => point.n },
      { key: "was", head: "Compared", align: "right", cell: (point) => point.compared ?? "–" },
    ]}
  />
);

export function TypePanel({ trend, hrefs }: Props) {
  return (
    <Panel title="Type" note={plural(trend.total, "purchase")} actions={<WhyMetric of="share_of_type" />}>
      <div className="grid gap-5 sm:grid-cols-2">
        {trend.type.map(({ title, points }) => (
          <section key={title}>
            <h3 className="mb-1.5 text-12 font-medium text-ink-2">{title}</h3>
            <BarRows
              label={title}
              rows={points.map((point) => ({ ...row(point, hrefs), note: shareNote(point.n, trend.total) }))}
            />
          </section>
        ))}
      </div>
      <TableView name="type" hrefs={hrefs}>
        {trend.type.map(({ title, points }) => (
          <PointTable key={title} label={title} points={points} />
        ))}
      </TableView>
    </Panel>
  );
}

export function FrequencyPanel({ trend, hrefs }: Props) {
  const { perPeriod, ranges, gapMedian, gapP90, repeatRate } = trend.frequency;
  return (
    <Panel title="Frequency" note={`by ${trend.unit}`} actions={<WhyMetric of="purchases" />}>
      <ColumnChart
        label={`Purchases received by ${trend.unit}`}
        format={String}
        points={perPeriod.map((point) => ({
          key: point.label,
          label: point.label,
          value: point.n,
          compared: point.compared,
          says: `${point.label}: ${plural(point.n, "purchase")}${point.compared === null ? "" : `, ${point.compared} before`}`,
          href: point.n > 0 ? hrefs.open(point.filter) : undefined,
        }))}
      />
      <dl className="my-4 grid gap-3 sm:grid-cols-3">
        <MetricFigure of="gap_median" figure={gapMedian} />
        <MetricFigure of="gap_p90" figure={gapP90} />
        <MetricFigure of="repeat_rate" figure={repeatRate} nouns={["party", "parties"]} />
      </dl>
      <h3 className="mb-1.5 text-12 font-medium text-ink-2">Since the party's purchase before</h3>
      <BarRows label="Since the party's purchase before" rows={ranges.map((point) => row(point, hrefs))} series={2} />
      <TableView name="frequency" hrefs={hrefs}>
        <PointTable label="Received" points={perPeriod} />
        <PointTable label="Since the purchase before" points={ranges} />
      </TableView>
    </Panel>
  );
}

export function DurationPanel({ trend, hrefs }: Props) {
  const { whole, perPeriod, steps, variants, otherVariants } = trend.duration;
  return (
    <Panel title="Duration" note={`${whole.n} ended`} actions={<WhyMetric of="whole_time" />}>
      <dl className="mb-4 grid gap-3 sm:grid-cols-2">
        <MetricFigure of="whole_time" name="Whole time, median" figure={whole.median} />
        <MetricFigure of="whole_time" name="Whole time, 90 %" figure={whole.p90} />
      </dl>
      <ColumnChart
        label={`Median days from received to ended, by ${trend.duration.unit} of arrival; the ring is what 90 % stay under`}
        format={(value) => value.toFixed(value < 10 ? 1 : 0)}
        series={2}
        points={perPeriod.map((point) => ({
          key: point.label,
          label: point.label,
          value: point.median.value,
          second: point.p90.value,
          compared: point.comparedMedian?.value ?? null,
          says:
            point.median.value === null
              ? `${point.label}: insufficient, ${point.n} of 30 cases`
              : `${point.label}: median ${daysWords(point.median.value)}, 90 % within ${daysWords(point.p90.value ?? 0)}, ${point.n} ended`,
          href: point.n > 0 ? hrefs.open(point.filter) : undefined,
        }))}
      />
      <p className="mt-1 text-11 text-ink-3">
        Columns are the median in days, rings what 90 % stay under. A dash stands for fewer than 30 ended purchases; the
        dashed line is the other period.
      </p>
      <h3 className="mt-4 mb-1 flex items-baseline gap-2 text-12 font-medium text-ink-2">
        From stage to stage <WhyMetric of="step_time" />
      </h3>
      <div className="-mx-4">
        <SimpleTable
          label="From stage to stage"
          rows={steps}
          rowKey={(step) => step.label}
          columns={[
            {
              key: "step",
              head: "Stage",
              cell: (step) => (
                <a className="link" href={hrefs.open(step.filter)}>
                  {step.label}
                </a>
              ),
            },
            { key: "n", head: "Purchases", align: "right", cell: (step) => step.n },
            { key: "median", head: "Median", align: "right", cell: (step) => <FigureWord of={step.median} /> },
            { key: "p90", head: "90 %", align: "right", cell: (step) => <FigureWord of={step.p90} /> },
            {
              key: "was",
              head: "Was",
              align: "right",
              cell: (step) => (step.comparedMedian ? <FigureWord of={step.comparedMedian} /> : "–"),
            },
          ]}
        />
      </div>
      <h3 className="mt-4 mb-1 flex items-baseline gap-2 text-12 font-medium text-ink-2">
        Ways through the stages <WhyMetric of="variant" />
      </h3>
      <BarRows
        label="Ways through the stages"
        series={2}
        rows={variants.map((one) => ({
          ...row(one, hrefs),
          note: one.median.value === null ? undefined : `median ${daysWords(one.median.value)}`,
        }))}
      />
      {otherVariants > 0 && (
        <p className="mt-1 text-12 text-ink-2">{plural(otherVariants, "purchase")} went other ways.</p>
      )}
      <TableView name="duration" hrefs={hrefs}>
        <SimpleTable
          label="Whole time by arrival"
          rows={perPeriod}
          rowKey={(point) => point.label}
          columns={[
            { key: "label", head: "Received", cell: (point) => point.label },
            { key: "n", head: "Ended", align: "right", cell: (point) => point.n },
            { key: "median", head: "Median", align: "right", cell: (point) => <FigureWord of={point.median} /> },
            { key: "p90", head: "90 %", align: "right", cell: (point) => <FigureWord of={point.p90} /> },
          ]}
        />
      </TableView>
    </Panel>
  );
}

export function OutcomePanel({ trend, hrefs }: Props) {
  const { funnel, states, causes } = trend.outcome;
  return (
    <Panel title="Outcome" actions={<WhyMetric of="funnel" />}>
      <h3 className="mb-1.5 text-12 font-medium text-ink-2">How far they came</h3>
      <BarRows
        label="How far they came"
        rows={funnel.map((point) => ({ ...row(point, hrefs), note: shareNote(point.n, trend.total) }))}
      />
      <h3 className="mt-4 mb-1.5 flex items-baseline gap-2 text-12 font-medium text-ink-2">
        Why some came to nothing <WhyMetric of="outcome" />
      </h3>
      {causes.length === 0 ? (
        <p className="text-13 text-ink-2">None did.</p>
      ) : (
        <BarRows label="Causes" rows={causes.map((point) => row(point, hrefs))} series={3} />
      )}
      <h3 className="mt-4 mb-1 text-12 font-medium text-ink-2">Where they stand, and what that is worth</h3>
      <div className="-mx-4">
        <SimpleTable
          label="Where they stand"
          rows={states}
          rowKey={(state) => state.label}
          columns={[
            {
              key: "state",
              head: "State",
              cell: (state) =>
                state.n > 0 ? (
                  <a className="link" href={hrefs.open(state.filter)}>
                    {state.label}
                  </a>
                ) : (
                  state.label
                ),
            },
            { key: "n", head: "Purchases", align: "right", cell: (state) => state.n },
            { key: "was", head: "Was", align: "right", cell: (state) => state.compared ?? "–" },
            {
              key: "month",
              head: "A month",
              align: "right",
              cell: (state) =>
                state.worth.map(({ currency, monthlyMinor }) => (
                  <div key={currency}>
                    <Money of={{ minor: monthlyMinor, currency }} whole />
                  </div>
                )),
            },
            {
              key: "once",
              head: "Once",
              align: "right",
              cell: (state) =>
                state.worth.map(({ currency, oneTimeMinor }) => (
                  <div key={currency}>
                    <Money of={{ minor: oneTimeMinor, currency }} whole />
                  </div>
                )),
            },
          ]}
        />
      </div>
      <TableView name="outcome" hrefs={hrefs}>
        <PointTable label="Came to" points={funnel} />
        <PointTable label="Cause" points={causes} />
      </TableView>
    </Panel>
  );
}
