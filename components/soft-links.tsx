"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Opens what is pressed of the links marked `data-soft`: one listener for all of them. A link to the same page, such as a
 * tab or a peek, keeps the place where the person was. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-soft]") : null;
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || link.target) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const to = link.pathname + link.search + link.hash;
      router.push(to as Parameters<typeof router.push>[0], { scroll: link.pathname !== location.pathname });
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [router]);
  return null;
}
