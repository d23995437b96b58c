import { LinkButton } from "./link-button";
import { type ListState, listHref } from "./list-url";
import { Figure } from "./money";

type Props = {
  list: ListState;
  next?: string | undefined;
  previous?: string | undefined;
  shown: number;
  total?: number | undefined;
  /** There are more than `total`: it is where counting stopped. */
  more?: boolean | undefined;
};

/** Previous and next page by cursor. Nothing when one page holds all. */
export function Pagination({ list, next, previous, shown, total, more = false }: Props) {
  if (!next && !previous && total === undefined) return null;
  if (shown === 0 && !previous) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-2 text-12 text-ink-2">
      <span>
        {total === undefined ? (
          `${shown} shown`
        ) : (
          <>
            {shown} of <Figure of={total} />
            {more && "+"}
          </>
        )}
      </span>
      {(next || previous) && (
        <span className="flex gap-2">
          {previous && (
            <LinkButton size="compact" href={listHref(list, { before: previous })}>
              Previous
            </LinkButton>
          )}
          {next && (
            <LinkButton size="compact" href={listHref(list, { after: next })}>
              Next
            </LinkButton>
          )}
        </span>
      )}
    </nav>
  );
}
