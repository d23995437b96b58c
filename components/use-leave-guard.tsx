"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";

const Leave = dynamic(() => import("./leave-dialog"), { ssr: false });

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. Render what it answers. */
export function useLeaveGuard(unsaved: boolean): ReactNode {
  const router = useRouter();
  const [to, setTo] = useState<string>();
  const leaving = useRef(false);

  useEffect(() => {
    if (!unsaved) return;
    const close = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault();
    };
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || leaving.current) return;
      if (link.target || link.hasAttribute("download") || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.origin !== location.origin || link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(link.pathname + link.search + link.hash);
    };
    window.addEventListener("beforeunload", close);
    document.addEventListener("click", press, true);
    return () => {
      window.removeEventListener("beforeunload", close);
      document.removeEventListener("click", press, true);
    };
  }, [unsaved]);

  if (to === undefined) return null;
  return (
    <Leave
      onStay={() => setTo(undefined)}
      onLeave={() => {
        leaving.current = true;
        setTo(undefined);
        router.push(to as Parameters<typeof router.push>[0]);
      }}
    />
  );
}
