import type { Column } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { Person } from "@/components/person";
import { Chip } from "@/components/status";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import type { AwaitingStep } from "@/lib/approvals/requests/queries/steps-awaiting";
import { plural } from "@/lib/kernel/text";

/** The part of a rule's sentence that says what was measured: "Discount 18 % is above 10 %". */
const measured = (sentence: string) => sentence.split(": ")[0] ?? sentence;

export const awaitingColumns: readonly Column<AwaitingStep>[] = [
  { key: "title", head: "Decision", cell: (row) => row.title },
  { key: "customer", head: "Customer", from: "lg", cell: (row) => row.customer },
  {
    key: "rule",
    head: "Rule",
    cell: (row) => (
      <span>
        {measured(row.sentences[0] ?? "")}
        {row.sentences.length > 1 && <span className="text-ink-3"> and {row.sentences.length - 1} more</span>}
      </span>
    ),
  },
  {
    key: "differs",
    head: "Differs",
    from: "xl",
    cell: (row) =>
      row.differences.length === 0 ? (
        <span className="text-ink-3">Standard terms</span>
      ) : (
        plural(row.differences.length, "deviation")
      ),
  },
  { key: "function", head: "As", from: "xl", optional: true, cell: (row) => functionNames[row.function] },
  { key: "requester", head: "Asked by", from: "lg", cell: (row) => <Person name={row.requester} /> },
  {
    key: "since",
    head: "Since",
    align: "right",
    narrow: "end",
    cell: (row) => (
      <span className="inline-flex items-center gap-2">
        {row.escalations > 0 && <Chip tone="warning">Escalated</Chip>}
        <DateTime at={row.askedAt} short />
      </span>
    ),
  },
];
