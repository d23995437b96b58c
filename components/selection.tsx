"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { Button } from "./button";
import { useFormats } from "./formats";

type SelectionFacts = {
  /** Ids chosen one by one; empty while all matching rows are meant. */
  readonly ids: readonly string[];
  /** Everything that the list's search and filters match, also on other pages. */
  readonly allMatching: boolean;
  readonly count: number;
  readonly clear: () => void;
};

type Inner = SelectionFacts & {
  readonly onPage: readonly string[];
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[], chosen: boolean) => void;
};

const SelectionContext = createContext<Inner | undefined>(undefined);

function useInner(): Inner {
  const inner = useContext(SelectionContext);
  if (!inner) throw new Error("Only inside a DataTable with bulk actions");
  return inner;
}

/** The rows chosen in the DataTable around this. */
export const useSelection = (): SelectionFacts => useInner();

type Props = {
  /** What the rows answer to; another question forgets what was chosen. */
  query: string;
  ids: readonly string[];
  total: number | undefined;
  /** "offerings" */
  noun: string;
  bulk: ReactNode;
  /** The list's own bar, whose place the selection's takes. */
  bar: ReactNode;
  children: ReactNode;
};

/** Keeps which rows are chosen while pages are turned, and shows the bar of what can be done with them. */
export function Selection({ query, ids, total, noun, bulk, bar, children }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [allMatching, setAllMatching] = useState(false);
  const { locale } = useFormats();
  const [asked, setAsked] = useState(query);
  if (asked !== query) {
    setAsked(query);
    setChosen(new Set());
    setAllMatching(false);
  }
  const facts = useMemo<Inner>(
    () => ({
      ids: allMatching ? [] : [...chosen],
      allMatching,
      count: allMatching ? (total ?? chosen.size) : chosen.size,
      clear: () => {
        setChosen(new Set());
        setAllMatching(false);
      },
      onPage: ids,
      has: (id) => allMatching || chosen.has(id),
      set: (some, yes) => {
        const next = new Set(allMatching ? [...chosen, ...ids] : chosen);
        for (const id of some) yes ? next.add(id) : next.delete(id);
        setAllMatching(false);
        setChosen(next);
      },
    }),
    [allMatching, chosen, ids, total],
  );
  if (!bulk)
    return (
      <>
        {bar}
        {children}
      </>
    );
  const count = new Intl.NumberFormat(locale).format(facts.count);
  const pageChosen = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <SelectionContext.Provider value={facts}>
      <div hidden={facts.count > 0}>{bar}</div>
      {facts.count > 0 && (
        <section
          aria-label="Selected rows"
          className="sticky top-0 z-20 mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-accent-soft px-2 py-0.5 text-13"
          data-no-print
        >
          <span role="status" className="font-medium">
            {allMatching ? `All ${count} ${noun} selected` : `${count} selected`}
          </span>
          {!allMatching && pageChosen && total !== undefined && total > chosen.size && (
            <Button variant="quiet" size="compact" onClick={() => setAllMatching(true)}>
              Select all {new Intl.NumberFormat(locale).format(total)} matching
            </Button>
          )}
          <span className="flex flex-wrap gap-2">{bulk}</span>
          <Button variant="quiet" size="compact" className="ml-auto" onClick={facts.clear}>
            Clear selection
          </Button>
        </section>
      )}
      {children}
    </SelectionContext.Provider>
  );
}

export function RowCheckbox({ id, name }: { id: string; name: string }) {
  const { has, set } = useInner();
  return (
    <label className="inline-grid size-6 place-items-center pointer-coarse:size-11">
      <span className="sr-only">Select {name}</span>
      <input
        type="checkbox"
        className="size-4"
        checked={has(id)}
        onChange={(event) => set([id], event.target.checked)}
      />
    </label>
  );
}

export function HeadCheckbox() {
  const { onPage, has, set } = useInner();
  const chosen = onPage.filter(has).length;
  return (
    <label className="inline-grid size-6 place-items-center">
      <span className="sr-only">Select all rows of this page</span>
      <input
        type="checkbox"
        className="size-4"
        checked={onPage.length > 0 && chosen === onPage.length}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < onPage.length;
        }}
        onChange={(event) => set(onPage, event.target.checked)}
      />
    </label>
  );
}
