/** How far something is, in words and as a bar. Without `value` it is under way and nobody knows how long. */
export function ProgressBar({
  label,
  value,
  max = 100,
  note,
}: {
  label: string;
  value?: number;
  max?: number;
  note?: string;
}) {
  return (
    <div className="flex flex-col gap-1 text-13">
      <div className="flex justify-between gap-4">
        <span>{label}</span>
        {note && <span className="figures text-ink-2">{note}</span>}
      </div>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-surface-3 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
