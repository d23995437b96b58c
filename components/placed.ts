"use client";

import { type RefObject, useLayoutEffect } from "react";

type Options = {
  readonly align?: "start" | "end" /** As wide as its anchor, and at least this many px. */;
  readonly fill?: number;
};

/**
 * Shows an element with a `popover` attribute in the top layer beside its anchor, below it or, where there is more room,
 * above; it follows when the page scrolls. Neither dialogs nor scrolling frames cut it off.
 */
export function usePlaced(
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  open: boolean,
  { align = "start", fill }: Options = {},
): void {
  useLayoutEffect(() => {
    const popup = box.current;
    if (!open || !popup) return;
    const place = () => {
      const frame = anchor.current?.getBoundingClientRect();
      if (!frame) return;
      if (fill !== undefined) popup.style.width = `${Math.max(frame.width, fill)}px`;
      const { offsetWidth: width, offsetHeight: height } = popup;
      const below = window.innerHeight - frame.bottom - 8;
      const top = below < height && frame.top > below ? Math.max(8, frame.top - height - 4) : frame.bottom + 4;
      const wanted = align === "start" ? frame.left : frame.right - width;
      const left = Math.max(8, Math.min(wanted, window.innerWidth - width - 8));
      Object.assign(popup.style, { left: `${left}px`, top: `${top}px` });
    };
    popup.showPopover();
    place();
    const resized = new ResizeObserver(place);
    resized.observe(popup);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      resized.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
      if (popup.isConnected && popup.matches(":popover-open")) popup.hidePopover();
    };
  }, [anchor, box, open, align, fill]);
}
