import { diffWordsWithSpace } from "diff";

/** What changed between two texts, word by word; said to screen readers as well as shown. */
export function Diff({ before, after }: { before: string; after: string }) {
  let offset = 0;
  return (
    <span className="whitespace-pre-wrap break-words">
      {diffWordsWithSpace(before, after).map((part) => {
        const key = offset;
        offset += part.value.length + 1;
        if (part.added)
          return (
            <ins key={key} className="rounded-chip bg-success-soft text-success decoration-1">
              {part.value}
            </ins>
          );
        if (part.removed)
          return (
            <del key={key} className="rounded-chip bg-danger-soft text-danger">
              {part.value}
            </del>
          );
        return <span key={key}>{part.value}</span>;
      })}
    </span>
  );
}
