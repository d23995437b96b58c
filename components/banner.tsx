import type { ReactNode } from "react";
import { classes } from "./classes";

type Tone = "info" | "warning" | "danger" | "success" | "pending";
const looks: Record<Tone, string> = {
  info: "border-info bg-info-soft",
  warning: "border-warning bg-warning-soft",
  danger: "border-danger bg-danger-soft",
  success: "border-success bg-success-soft",
  pending: "border-pending bg-pending-soft",
};

type Props = {
  tone?: Tone;
  title?: ReactNode;
  actions?: ReactNode;
  /** Says changes of its text aloud, for banners that follow what is typed. */
  live?: boolean;
  children?: ReactNode;
};

/** Something to know about this page before going on. */
export function Banner({ tone = "info", title, actions, live, children }: Props) {
  return (
    <div
      role={live ? "status" : undefined}
      className={classes(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control border-l-3 px-3 py-2 text-13",
        looks[tone],
      )}
    >
      <div className="min-w-0">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
