"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Reads the page again a second after the last reading, while work is under way; it goes away with it. */
export function WatchProgress() {
  const router = useRouter();
  const [reading, startReading] = useTransition();
  useEffect(() => {
    if (reading) return;
    const timer = window.setTimeout(() => startReading(() => router.refresh()), 1_000);
    return () => window.clearTimeout(timer);
  }, [reading, router]);
  return null;
}
