"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "./button";
import { Icon } from "./icon";
import { SoftLink } from "./soft-link";

type Props = {
  title: ReactNode;
  /** The list without the panel. */
  closeHref: string;
  /** The whole record. */
  href?: string;
  children: ReactNode;
};

/** A record beside its list, 360 px; the list stays usable. Escape closes it and gives focus back. */
export function PeekPanel({ title, closeHref, href, children }: Props) {
  const router = useRouter();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    panel.current?.focus({ preventScroll: true });
    return () => before?.focus({ preventScroll: true });
  }, []);

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={heading}
      className="fixed inset-y-0 right-0 z-30 flex w-[min(360px,100vw)] flex-col border-hairline border-l bg-surface shadow-float outline-none max-md:bottom-14"
      data-no-print
      data-peek
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) router.push(closeHref as never, { scroll: false });
      }}
    >
      <div className="flex items-start justify-between gap-2 border-hairline border-b px-4 py-2">
        <h2 id={heading} className="min-w-0 break-words pt-1 text-14 font-semibold">
          {title}
        </h2>
        <span className="flex shrink-0 gap-1">
          {href && (
            <SoftLink href={href} className={buttonClass("secondary", "compact")}>
              Open
            </SoftLink>
          )}
          <SoftLink href={closeHref} aria-label="Close the panel" className={buttonClass("quiet", "compact")}>
            <Icon name="close" />
          </SoftLink>
        </span>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 text-13">{children}</div>
    </aside>
  );
}
