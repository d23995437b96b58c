"use client";

import type { ReactNode } from "react";
import { SoftLink } from "@/components/soft-link";
import { markRead } from "./actions";

type Props = { id: string; href: string; read: boolean; children: ReactNode };

/** Opens what it is about, and counts as read from then on. */
export function NoticeLink({ id, href, read, children }: Props) {
  return (
    <SoftLink
      href={href}
      className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 px-2 py-1.5 text-13 -outline-offset-2 hover:bg-surface-2 pointer-coarse:min-h-14"
      onClick={() => {
        if (!read) void markRead({ status: "idle" }, { ids: [id] }).catch(() => undefined);
      }}
    >
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${read ? "" : "bg-accent"}`} />
      {!read && <span className="sr-only">Unread: </span>}
      {children}
    </SoftLink>
  );
}
