import type { ReactNode } from "react";
import { SoftLink } from "./soft-link";

type Props = {
  title: ReactNode;
  /** A Status, beside the title. */
  status?: ReactNode;
  /** The one primary action of the page, and at most a few quiet ones. */
  actions?: ReactNode;
  /** One line of facts under the title: number, owner, dates. Each child stands apart. */
  meta?: ReactNode;
  /** The list this record is in. */
  back?: { readonly href: string; readonly label: string };
};

/** The page's one h1, its state, its facts and what can be done. */
export function PageHeader({ title, status, actions, meta, back }: Props) {
  return (
    <header className="mb-4 flex flex-col gap-1">
      {back && (
        <SoftLink href={back.href} className="link self-start text-12 no-underline hover:underline" data-no-print>
          ← {back.label}
        </SoftLink>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 break-words text-20 font-semibold" tabIndex={-1}>
            {title}
          </h1>
          {status}
        </div>
        {actions && (
          <div className="flex flex-wrap items-center gap-2" data-no-print data-actions>
            {actions}
          </div>
        )}
      </div>
      {meta && (
        // The line before what begins a row lies outside of the frame.
        <div className="overflow-x-clip">
          <div className="-mr-6 flex flex-wrap items-center gap-y-0.5 text-12 text-ink-2 *:-ml-[13px] *:mr-6 *:border-hairline *:border-l *:pl-3">
            {typeof meta === "string" ? <span>{meta}</span> : meta}
          </div>
        </div>
      )}
    </header>
  );
}
