import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string; variant?: ButtonVariant; size?: ButtonSize };

/** Goes somewhere, looks like a button. */
export function LinkButton({ href, variant = "secondary", size = "default", className, ...rest }: Props) {
  return <Link {...rest} href={href as never} prefetch={false} className={buttonClass(variant, size, className)} />;
}

/** A link in running text or in a cell. */
export function TextLink({ href, className = "link", ...rest }: Omit<ComponentProps<"a">, "href"> & { href: string }) {
  return <Link {...rest} href={href as never} prefetch={false} className={className} />;
}
