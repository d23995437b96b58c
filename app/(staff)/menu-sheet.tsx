"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** On a phone it opens from the bottom, without a script, and closes itself when its link was followed; a rail just shows it. */
export function MenuSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const path = usePathname();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path && sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
    shown.current = path;
  }, [path]);
  return (
    <div
      id="menu"
      ref={sheet}
      popover="auto"
      className="min-h-0 flex-1 overflow-y-auto text-ink max-md:float max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-14 max-md:max-h-[80dvh] max-md:w-full max-md:rounded-b-none max-md:p-3 md:static md:block md:size-auto md:bg-transparent md:px-2 md:pb-2"
    >
      {children}
    </div>
  );
}
