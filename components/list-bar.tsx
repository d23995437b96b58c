"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Button, buttonClass, Spinner } from "./button";
import { FilterMenu } from "./filter-menu";
import { type Changes, clearedHref, isFiltered, type ListState, listHref } from "./list-url";
import { ViewOptions } from "./view-options";

export type ListFilter = {
  readonly key: string;
  readonly label: string;
  /** `many` ticks several (the default), `one` just one. */
  readonly kind?: "many" | "one";
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
};

type Props = {
  list: ListState;
  search: string | undefined;
  filters: readonly ListFilter[];
  views: ReactNode;
  columns: readonly { readonly key: string; readonly head: string; readonly shown: boolean }[];
  exportHref: string | undefined;
};

/** Above a list: saved views, search, filters with their chips, columns and density. All of it changes the address. */
export function ListBar({ list, search, filters, views, columns, exportHref }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go = (changes: Changes) =>
    startTransition(() => router.push(listHref(list, changes) as never, { scroll: false }));
  const chips = filters.flatMap((filter) =>
    (list.filters[filter.key] ?? []).map((value) => ({
      filter,
      value,
      label: filter.options.find((option) => option.value === value)?.label ?? value,
    })),
  );
  return (
    <search className="mb-1 flex flex-col gap-1.5" data-no-print>
      <div className="flex flex-wrap items-center gap-1.5">
        {views}
        {search && <SearchBox list={list} label={search} go={go} />}
        {filters.length > 0 && (
          <div className="contents max-md:flex max-md:basis-full max-md:gap-1.5 max-md:overflow-x-auto max-md:p-0.5 max-md:[scrollbar-width:none]">
            {filters.map((filter) => (
              <FilterMenu
                key={filter.key}
                filter={filter}
                chosen={list.filters[filter.key] ?? []}
                onChoose={(values) => go({ [filter.key]: values })}
              />
            ))}
          </div>
        )}
        <span className="ml-auto flex items-center gap-1.5">
          {pending && <Spinner />}
          {exportHref && (
            <a href={exportHref} className={buttonClass("quiet", "default", "max-md:hidden")} download>
              CSV
            </a>
          )}
          {columns.length > 0 && <ViewOptions columns={columns} compact={list.compact} onChange={go} />}
        </span>
      </div>
      {isFiltered(list) && (
        <ul className="flex flex-wrap items-center gap-1.5" aria-label="Filters in use">
          {chips.map(({ filter, value, label }) => (
            <li key={`${filter.key}=${value}`}>
              <button
                type="button"
                className="inline-flex min-h-6 items-center gap-1 rounded-chip bg-accent-soft px-1.5 text-12 text-accent-text pointer-coarse:min-h-11"
                onClick={() => go({ [filter.key]: (list.filters[filter.key] ?? []).filter((one) => one !== value) })}
              >
                <span className="sr-only">Remove filter</span>
                {filter.label}: {label} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li>
            <Button
              variant="quiet"
              size="compact"
              onClick={() => startTransition(() => router.push(clearedHref(list) as never, { scroll: false }))}
            >
              Clear filters
            </Button>
          </li>
        </ul>
      )}
    </search>
  );
}

function SearchBox({ list, label, go }: { list: ListState; label: string; go: (changes: Changes) => void }) {
  const [text, setText] = useState(list.search);
  const asked = useRef(list.search);
  const timer = useRef<number>(undefined);

  useEffect(() => {
    if (list.search === asked.current) return;
    asked.current = list.search;
    setText(list.search);
  }, [list.search]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function ask(words: string, wait: number) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (words.trim() === asked.current) return;
      asked.current = words.trim();
      go({ q: words.trim() });
    }, wait);
  }

  return (
    <div className="w-56 max-w-full max-md:w-auto max-md:min-w-40 max-md:flex-1">
      <form
        method="get"
        action={list.path}
        onSubmit={(event) => {
          event.preventDefault();
          ask(text, 0);
        }}
      >
        {list.params
          .filter(([name]) => !["q", "after", "before"].includes(name))
          .map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
        <input
          type="search"
          name="q"
          value={text}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          data-search
          className="control"
          onChange={(event) => {
            setText(event.target.value);
            ask(event.target.value, 250);
          }}
        />
      </form>
    </div>
  );
}
