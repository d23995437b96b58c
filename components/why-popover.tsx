"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";

/** "Why?" beside a figure: opens how it came to be. `of` names the figure for those who only hear the button. */
export function Why({ of, label = "Why?", children }: { of: string; label?: string; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="link min-h-6 text-12 pointer-coarse:min-h-11" aria-label={`${label} ${of}`}>
        {label}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className="z-50">
          <Popover.Popup className="float appear max-h-[min(24rem,70dvh)] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto p-3 text-13">
            <Popover.Title className="mb-1 font-semibold">{of}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
