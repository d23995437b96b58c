import { Status } from "@/components/status";
import type { ConfigurationChoice } from "@/lib/offerings/catalog/queries/configuration-choice";

/** What was chosen of something sold, and what is still open about it. */
export function Configured({ choice }: { choice: ConfigurationChoice | undefined }) {
  if (!choice) return null;
  const { words, problems } = choice;
  return (
    <span className="flex flex-col text-12 text-ink-2">
      {words.length > 0 && <span>{words.map(({ name, value }) => `${name}: ${value}`).join(" · ")}</span>}
      {problems.length > 0 && (
        <span className="flex flex-wrap items-center gap-x-2">
          <Status word="Not configured" tone="warning" />
          {problems.join(" ")}
        </span>
      )}
    </span>
  );
}
