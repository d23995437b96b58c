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
  readonly heard: (version: number) => void;
  readonly setSaving: (saving: Saving) => void;
};

const Context = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("Outside of an editor");
  return editing;
}

type Props = { id: string; version: number; impact: Impact; children: ReactNode };
const pause = 90;

/** What all parts of the editor share: the version, and what approvals the terms on screen would need. */
export function EditingProvider({ id, version: read, impact: first, children }: Props) {
  const [version, setVersion] = useState(read);
  const [impact, setImpact] = useState(first);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState<Saving>("saved");
  const wishes = useRef(new Map<string, LineWish>());
  const asking = useRef<{ timer: number; stop: AbortController }>(undefined);

  useEffect(() => {
    setVersion((before) => Math.max(before, read));
    setImpact(first);
    wishes.current.clear();
  }, [read, first]);
  useEffect(() => () => asking.current?.stop.abort(), []);

  const ask = useCallback(
    (wish: LineWish) => {
      const before = wishes.current.get(wish.lineId);
      wishes.current.set(wish.lineId, { ...before, ...wish });
      window.clearTimeout(asking.current?.timer);
      asking.current?.stop.abort();
      const stop = new AbortController();
      const timer = window.setTimeout(async () => {
        const answer = await question(id, [...wishes.current.values()], stop.signal);
        if (!answer) return;
        if (answer.ok) setImpact(answer.value);
        setRefused(answer.ok ? {} : { [answer.refusal.lineId]: say(lineSentences, answer.refusal.because) });
      }, pause);
      asking.current = { timer, stop };
    },
    [id],
  );
  const heard = useCallback((next: number) => setVersion((before) => Math.max(before, next)), []);
  const shared = useMemo(
    () => ({ id, version, impact, refused, saving, ask, heard, setSaving }),
    [id, version, impact, refused, saving, ask, heard],
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
