import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "compact" | "default" | "large";

const looks: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-control bg-surface text-ink hover:bg-surface-2",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-surface-3 hover:text-ink",
  danger: "border-transparent bg-danger text-on-danger hover:opacity-90",
};
const sizes: Record<ButtonSize, string> = {
  compact: "min-h-7 px-2 text-12",
  default: "min-h-8 px-3 text-13",
  large: "min-h-9 px-4 text-14",
};

/** The look of a button, for whatever element is one. */
export const buttonClass = (variant: ButtonVariant = "secondary", size: ButtonSize = "default", extra?: string) =>
  classes(
    "inline-flex max-w-full select-none items-center justify-center gap-1.5 rounded-control border py-0.5 text-center font-medium",
    "transition-[background-color,transform,opacity] duration-90 active:translate-y-px",
    "disabled:translate-y-0 disabled:border-hairline disabled:bg-surface-3 disabled:text-ink-3 disabled:hover:bg-surface-3",
    "pointer-coarse:min-h-11 pointer-coarse:px-4",
    looks[variant],
    sizes[size],
    extra,
  );

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows a spinner and holds further presses. */
  loading?: boolean;
  /** Why it cannot be pressed now, in words shown beside it. A button is never off without a reason. */
  off?: ReactNode;
};

export function Button({
  variant = "secondary",
  size = "default",
  loading,
  off,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  const reason = useId();
  const button = (
    <button
      {...rest}
      type={type}
      disabled={Boolean(off)}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      aria-describedby={off ? reason : rest["aria-describedby"]}
      onClick={loading ? (event) => event.preventDefault() : rest.onClick}
      className={buttonClass(variant, size, className)}
    >
      {loading && <Spinner />}
      {children}
    </button>
  );
  if (!off) return button;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      {button}
      <span id={reason} className="text-12 text-ink-2">
        {off}
      </span>
    </span>
  );
}

export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  );
}
