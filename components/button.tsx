import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "compact" | "default" | "large";

/** The look of a button, for whatever element is one. */
export const buttonClass = (variant: ButtonVariant = "secondary", size: ButtonSize = "default", extra?: string) =>
  classes("button", variant !== "secondary" && `button-${variant}`, size !== "default" && `button-${size}`, extra);

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
