import type { ReactNode } from "react";
import { LinkButton } from "./link-button";

type Props =
  /** Nothing was ever made here: says what this is for, and the way to the first. */
  | { kind: "first"; title: ReactNode; children?: ReactNode; action?: ReactNode }
  /** Filters hide everything. */
  | { kind: "no-results"; title?: ReactNode; clearHref: string; children?: ReactNode }
  /** May not be opened: says whom to ask. */
  | { kind: "no-access"; title?: ReactNode; ask: ReactNode };

/** Why there is nothing to see, and what to do about it. */
export function EmptyState(props: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <p className="text-14 font-semibold">{titleOf(props)}</p>
      <div className="max-w-md text-pretty text-13 text-ink-2">
        {props.kind === "no-access" ? props.ask : props.children}
      </div>
      {props.kind === "first" && props.action}
      {props.kind === "no-results" && <LinkButton href={props.clearHref}>Clear filters</LinkButton>}
    </div>
  );
}

function titleOf(props: Props): ReactNode {
  if (props.kind === "first") return props.title;
  return props.title ?? (props.kind === "no-results" ? "Nothing matches these filters" : "Your roles do not open this");
}
