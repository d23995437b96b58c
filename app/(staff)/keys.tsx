"use client";

import dynamic from "next/dynamic";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { RailSection } from "./rail-entries";

const Palette = dynamic(() => import("./palette/palette"), { ssr: false });
const ShortcutSheet = dynamic(() => import("./shortcut-sheet"), { ssr: false });

const openPalette = "dealdesk:palette";

export function OpenPalette({ className, children }: { className: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={className}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => window.dispatchEvent(new Event(openPalette))}
    >
      {children}
    </button>
  );
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/**
 * The keyboard: Ctrl K everywhere; "?", "/" and "g" with a letter outside of fields, and only while they are switched on.
 * It also puts focus on the title of a page just opened, and keeps a session alive while somebody works.
 */
export function Keys({ sections, enabled }: { sections: readonly RailSection[]; enabled: boolean }) {
  const router = useRouter();
  const path = usePathname();
  const [open, setOpen] = useState<"palette" | "sheet">();
  const prefix = useRef(0);
  const before = useRef(path);

  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const title = document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main");
    title?.focus({ preventScroll: true });
  }, [path]);

  useEffect(() => {
    const show = () => setOpen("palette");
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        setOpen("palette");
        return;
      }
      if (!enabled || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const follows = Date.now() - prefix.current < 1_000;
      prefix.current = event.key === "g" && !follows ? Date.now() : 0;
      if (event.key === "?") setOpen("sheet");
      if (event.key === "/") {
        const search = document.querySelector<HTMLElement>("main [data-search]");
        if (search) event.preventDefault();
        search?.focus();
      }
      const entry = follows && sections.flatMap((one) => one.entries).find((one) => one.key === event.key);
      if (entry) router.push(entry.href as never);
    };
    const awake = window.setInterval(() => {
      if (document.visibilityState === "visible") void fetch("/api/auth/session").catch(() => undefined);
    }, 15 * 60_000);
    window.addEventListener(openPalette, show);
    window.addEventListener("keydown", press);
    return () => {
      window.clearInterval(awake);
      window.removeEventListener(openPalette, show);
      window.removeEventListener("keydown", press);
    };
  }, [enabled, router, sections]);

  if (open === "palette") return <Palette sections={sections} onClose={() => setOpen(undefined)} />;
  if (open === "sheet") return <ShortcutSheet sections={sections} onClose={() => setOpen(undefined)} />;
  return null;
}
