"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Scrolls what is too wide within its own frame; a stop for the keyboard only while there is something to scroll. Words for
 * screen readers inside are placed by it, so that they do not make the page wider.
 */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const here = frame.current;
    if (!here) return;
    const watch = new ResizeObserver(() => setScrolls(here.scrollWidth > here.clientWidth + 1));
    watch.observe(here);
    return () => watch.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      {...(scrolls ? { tabIndex: 0, "aria-label": `${label}, scrolls sideways` } : {})}
      className="relative overflow-x-auto -outline-offset-2"
    >
      {children}
    </section>
  );
}
