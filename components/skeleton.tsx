/** Grey bars where text will be, after 150 ms. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const widths = ["w-full", "w-11/12", "w-4/5", "w-2/3"];
  return (
    <div role="status" className="late flex flex-col gap-2 py-2">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} aria-hidden="true" className={`h-4 rounded-chip bg-surface-3 ${widths[line % 4]}`} />
      ))}
    </div>
  );
}
