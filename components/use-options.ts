"use client";

import { useEffect, useRef, useState } from "react";

export type ComboboxOption = { readonly value: string; readonly label: string; readonly note?: string };

type Found = { readonly options: readonly ComboboxOption[]; readonly state: "ready" | "searching" | "failed" };

/** What there is to choose from: a known list filtered by words, or a route's answer to them, the last question winning. */
export function useOptions(source: string | undefined, known: readonly ComboboxOption[] | undefined) {
  const [found, setFound] = useState<Found>({ options: known ?? [], state: "ready" });
  const asked = useRef<{ stop: AbortController; timer: number }>(undefined);

  useEffect(
    () => () => {
      asked.current?.stop.abort();
      window.clearTimeout(asked.current?.timer);
    },
    [],
  );

  function ask(words: string, wait: number): void {
    if (!source) {
      const wanted = words.toLowerCase();
      const fits = (one: ComboboxOption) => `${one.label} ${one.note ?? ""}`.toLowerCase().includes(wanted);
      setFound({ options: (known ?? []).filter(fits), state: "ready" });
      return;
    }
    asked.current?.stop.abort();
    window.clearTimeout(asked.current?.timer);
    const stop = new AbortController();
    setFound((before) => ({ ...before, state: "searching" }));
    const timer = window.setTimeout(async () => {
      try {
        const mark = source.includes("?") ? "&" : "?";
        const answer = await fetch(`${source}${mark}q=${encodeURIComponent(words)}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const { options } = (await answer.json()) as { options: readonly ComboboxOption[] };
        setFound({ options, state: "ready" });
      } catch {
        if (!stop.signal.aborted) setFound({ options: [], state: "failed" });
      }
    }, wait);
    asked.current = { stop, timer };
  }

  return { ...found, ask };
}
