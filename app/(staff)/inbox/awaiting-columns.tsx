import type { Column } from "@/components/data-table";
import { Person } from "@/components/person";
import { Chip } from "@/components/status";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import type { AwaitingStep } from "@/lib/approvals/requests/queries/steps-awaiting";
import { plural } from "@/lib/kernel/text";

/** The part of a rule's sentence that says what was measured: "Discount 18 % is above 10 %". */
const measured = (sentence: string) => sentence.split(": ")[0] ?? sentence;

/** How long it has waited, as people say it. */
function ageWords(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h`;
  return plural(Math.round(minutes / 1_440), "day");
}

export const awaitingColumns: readonly Column<AwaitingStep & { readonly now: Date }>[] = [
  { key: "title", head: "Decision", cut: "long", cell: (row) => row.title },
  { key: "customer", head: "Customer", from: "lg", cut: "long", cell: (row) => row.customer },
  {
    key: "rule",
    head: "Rule",
    cut: "name",
    cell: (row) => (
      <>
        {measured(row.sentences[0] ?? "")}
        {row.sentences.length > 1 && <span className="text-ink-3"> +{row.sentences.length - 1}</span>}
      </>
    ),
  },
  {
    key: "differs",
    head: "Differs",
    from: "xl",
    cell: (row) =>
      row.differences.length === 0 ? (
        <span className="text-ink-3">Standard</span>
      ) : (
        plural(row.differences.length, "deviation")
      ),
  },
  { key: "function", head: "As", from: "xl", optional: true, cell: (row) => functionNames[row.function] },
  { key: "requester", head: "Asked by", from: "lg", cell: (row) => <Person name={row.requester} /> },
  {
    key: "since",
    head: "Waits",
    align: "right",
    narrow: "end",
    cell: (row) => (
      <span className="inline-flex items-center gap-2">
        {row.escalations > 0 && <Chip tone="warning">Escalated</Chip>}
        <span className="figures whitespace-nowrap">{ageWords(row.askedAt, row.now)}</span>
      </span>
    ),
  },
];
