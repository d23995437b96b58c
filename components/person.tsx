import { classes } from "./classes";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();

/** Somebody, by name; the initials are for the eye only. */
export function Person({ name, note, hideName }: { name: string; note?: string; hideName?: boolean }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <span
        aria-hidden="true"
        className="grid size-5 shrink-0 place-items-center rounded-full bg-surface-3 text-[0.5625rem] font-semibold text-ink-2"
      >
        {initials(name)}
      </span>
      <span className={classes("truncate", hideName && "sr-only")}>
        {name}
        {note && <span className="text-ink-3"> {note}</span>}
      </span>
    </span>
  );
}
