import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { SoftLink } from "./soft-link";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string; variant?: ButtonVariant; size?: ButtonSize };

/** Goes somewhere, looks like a button. */
export function LinkButton({ href, variant = "secondary", size = "default", className, ...rest }: Props) {
  return <SoftLink {...rest} href={href} className={buttonClass(variant, size, className)} />;
}

/** A link in running text or in a cell. */
export function TextLink({ href, className = "link", ...rest }: Omit<ComponentProps<"a">, "href"> & { href: string }) {
  return <SoftLink {...rest} href={href} className={className} />;
}
