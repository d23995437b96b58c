"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";

/**
 * The body of a table whose links marked `data-soft` open without loading the whole page, as `Link` does: one component for
 * all of them. A link to the same page, such as a peek, keeps the place where the person was.
 */
export function SoftRows(props: ComponentProps<"tbody">) {
  const router = useRouter();
  const rows = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const here = rows.current;
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-soft]") : null;
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const to = link.pathname + link.search + link.hash;
      router.push(to as Parameters<typeof router.push>[0], { scroll: link.pathname !== location.pathname });
    };
    here?.addEventListener("click", press);
    return () => here?.removeEventListener("click", press);
  }, [router]);
  return <tbody {...props} ref={rows} />;
}
