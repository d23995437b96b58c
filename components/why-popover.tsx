"use client";

import type { ReactNode } from "react";
import { Popover } from "./popover";

/** "Why?" beside a figure: opens how it came to be. `of` names the figure for those who only hear the button. */
export function Why({ of, label = "Why?", children }: { of: string; label?: string; children: ReactNode }) {
  return (
    <Popover
      triggerClass="link min-h-6 text-12 pointer-coarse:min-h-11 print:hidden"
      label={label}
      ariaLabel={`${label} ${of}`}
      title={of}
      showTitle
      className="w-80 p-3 text-13"
    >
      {() => children}
    </Popover>
  );
}
