import { type ReactNode, useId } from "react";
import { classes } from "./classes";

type Props = {
  title: ReactNode;
  /** Beside the title, at the right. */
  actions?: ReactNode;
  /** A sentence under the title, when the title cannot say it. */
  note?: ReactNode;
  /** Tables and lists go to the edge. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A part of a page with its own heading. */
export function Panel({ title, actions, note, flush, id, className, children }: Props) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classes("min-w-0 rounded-card border border-hairline bg-surface [--ground:var(--surface)]", className)}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-hairline border-b px-4 py-2">
        <div className="min-w-0 grow basis-32">
          <h2 id={heading} className="text-14 font-semibold">
            {title}
          </h2>
          {note && <p className="text-12 text-ink-2">{note}</p>}
        </div>
        {actions && (
          <div className="ml-auto flex flex-wrap items-center justify-end gap-2" data-no-print>
            {actions}
          </div>
        )}
      </div>
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}

/** Two columns on a wide page: the matter, and 320 px of facts beside it. */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div className="flex min-w-0 flex-col gap-4">{children}</div>
    <aside className="flex min-w-0 flex-col gap-4">{aside}</aside>
  </div>
);
