"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { LineWish } from "@/lib/agreements/drafting/domain/what-if";
import type { Impact } from "@/lib/agreements/drafting/queries/approval-impact";
import { say } from "@/lib/kernel/result";
import { lineSentences } from "../../sentences";

type Saving = "saved" | "saving" | "failed";

type Editing = {
  readonly id: string;
  /** The agreement's version as this page last heard it: cells save without rendering the page anew. */
  readonly version: number;
  readonly impact: Impact;
  /** Why the typed terms cannot be had, by line. */
  readonly refused: Readonly<Record<string, string>>;
  readonly saving: Saving;
  /** Asks what these terms would mean; the last question wins. */
  readonly ask: (wish: LineWish) => void;
  /** A cell of this page was saved, which made this version. */
  readonly heard: (version: number) => void;
  readonly setSaving: (saving: Saving) => void;
  /** Waits for what is being saved, then answers the version that came of it; nothing when something was not saved. */
  readonly settled: () => Promise<{ readonly version: number } | undefined>;
  /** The same for what can be saved whether or not a cell was. */
  readonly latest: () => Promise<{ readonly version: number }>;
};

const Context = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("Outside of an editor");
  return editing;
}

type Props = { id: string; version: number; impact: Impact; children: ReactNode };

/** What all parts of the editor share: the version, and what approvals the terms on screen would need. */
export function EditingProvider({ id, version: read, impact: first, children }: Props) {
  const [version, setVersion] = useState(read);
  const [impact, setImpact] = useState(first);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [saving, showSaving] = useState<Saving>("saved");
  const stored = useRef({
    version: read,
    own: new Set<number>(),
    underWay: 0,
    failed: false,
    waiting: [] as (() => void)[],
  });
  const wishes = useRef(new Map<string, LineWish>());
  const asking = useRef({ underWay: false, again: false, stop: new AbortController() });

  useEffect(() => {
    stored.current.version = Math.max(stored.current.version, read);
    setVersion((before) => Math.max(before, read));
    setImpact(first);
    wishes.current.clear();
  }, [read, first]);
  useEffect(() => {
    const stop = new AbortController();
    asking.current = { underWay: false, again: false, stop };
    return () => stop.abort();
  }, []);

  // Asks at once; what is typed before the answer comes is asked after it, so that the page is never behind by more than one.
  const ask = useCallback(
    async (wish: LineWish) => {
      const now = asking.current;
      wishes.current.set(wish.lineId, { ...wishes.current.get(wish.lineId), ...wish });
      now.again = true;
      if (now.underWay) return;
      now.underWay = true;
      while (now.again && !now.stop.signal.aborted) {
        now.again = false;
        const answer = await question(id, [...wishes.current.values()], now.stop.signal);
        if (!answer) continue;
        if (answer.ok) setImpact(answer.value);
        setRefused(answer.ok ? {} : { [answer.refusal.lineId]: say(lineSentences, answer.refusal.because) });
      }
      now.underWay = false;
    },
    [id],
  );
  // A version between that is not of this page holds what a colleague saved: who saves next is shown it.
  const heard = useCallback((next: number) => {
    const now = stored.current;
    now.own.add(next);
    while (now.own.has(now.version + 1)) now.version++;
    setVersion(now.version);
  }, []);
  const setSaving = useCallback((next: Saving) => {
    const now = stored.current;
    now.underWay += next === "saving" ? 1 : -1;
    if (next !== "saving") now.failed = next === "failed";
    if (now.underWay === 0) for (const go of now.waiting.splice(0)) go();
    showSaving(next);
  }, []);
  const latest = useCallback(async () => {
    const now = stored.current;
    if (now.underWay > 0) await new Promise<void>((go) => now.waiting.push(go));
    return { version: now.version };
  }, []);
  const settled = useCallback(async () => {
    const known = await latest();
    return stored.current.failed ? undefined : known;
  }, [latest]);
  const shared = useMemo(
    () => ({ id, version, impact, refused, saving, ask, heard, setSaving, settled, latest }),
    [id, version, impact, refused, saving, ask, heard, setSaving, settled, latest],
  );
  return <Context.Provider value={shared}>{children}</Context.Provider>;
}

type Answer =
  | { readonly ok: true; readonly value: Impact }
  | {
      readonly ok: false;
      readonly refusal: { readonly lineId: string; readonly because: { readonly reason: string } };
    };

/** An unreachable server leaves the last answer standing: the terms are checked again when they are submitted. */
async function question(id: string, wishes: readonly LineWish[], signal: AbortSignal): Promise<Answer | undefined> {
  try {
    const response = await fetch(`/agreements/${id}/impact`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ wishes }),
      signal,
    });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
