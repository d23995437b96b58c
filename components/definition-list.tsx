import type { ReactNode } from "react";
import { classes } from "./classes";
import { None } from "./none";

export type Fact = { readonly term: ReactNode; readonly value: ReactNode; readonly key?: string };

type Props = { facts: readonly Fact[]; columns?: 1 | 2 | 3; stacked?: boolean };

const widths = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };

/** Facts by name. What is not known shows a dash. */
export function DefinitionList({ facts, columns = 1, stacked }: Props) {
  return (
    <dl className={classes("grid gap-x-6 gap-y-2 text-13", widths[columns])}>
      {facts.map((fact, index) => (
        <div
          key={fact.key ?? (typeof fact.term === "string" ? fact.term : index)}
          className={stacked ? "min-w-0" : "grid min-w-0 grid-cols-[minmax(6rem,35%)_minmax(0,1fr)] gap-2"}
        >
          <dt className="text-12 text-ink-2 leading-5">{fact.term}</dt>
          <dd className="min-w-0 break-words">{fact.value ?? <None />}</dd>
        </div>
      ))}
    </dl>
  );
}

type StatProps = { label: ReactNode; value: ReactNode; note?: ReactNode; href?: string };

/** One figure with its name; with `href` it opens the rows it counts. */
export function Stat({ label, value, note, href }: StatProps) {
  const inside = (
    <>
      <span className="block text-12 text-ink-2">{label}</span>
      <span className="figures block text-24 font-semibold max-sm:text-20">{value}</span>
      {note && <span className="block text-12 text-ink-2">{note}</span>}
    </>
  );
  const look = "block min-w-0 rounded-card border border-hairline bg-surface px-4 py-3";
  return href ? (
    <a href={href} className={`${look} hover:border-control`}>
      {inside}
    </a>
  ) : (
    <div className={look}>{inside}</div>
  );
}

export const Stats = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-3">{children}</div>
);
