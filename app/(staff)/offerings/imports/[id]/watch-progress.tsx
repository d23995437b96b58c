"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again every second while work is under way; it goes away with it. */
export function WatchProgress() {
  const router = useRouter();
  useEffect(() => {
    const timer = window.setInterval(() => router.refresh(), 1_000);
    return () => window.clearInterval(timer);
  }, [router]);
  return null;
}
