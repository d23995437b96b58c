"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * A line at the top while a link's page is on its way, after 150 ms. Pages are not replaced by skeletons: the one in view
 * stays usable until the next is whole, and pages arrive whole without a script as well.
 */
export function Waiting() {
  const path = usePathname();
  const query = useSearchParams().toString();
  const here = `${path}?${query}`;
  const [from, setFrom] = useState<string>();

  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || link.hasAttribute("download")) return;
      if (link.pathname + link.search === location.pathname + location.search) return;
      setFrom(here);
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [here]);

  if (from !== here) return null;
  return (
    <div role="status" className="late fixed inset-x-0 top-0 z-70 h-0.5 overflow-hidden">
      <span className="sr-only">Loading</span>
      <span aria-hidden="true" className="block h-full w-1/3 animate-pulse bg-accent" />
    </div>
  );
}
