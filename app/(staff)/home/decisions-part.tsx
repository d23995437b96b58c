import { DateTime } from "@/components/date-time";
import { Money } from "@/components/money";
import { stepsAwaiting } from "@/lib/approvals/requests/queries/steps-awaiting";
import type { Actor } from "@/lib/kernel/actor";
import { decisionsAwaiting } from "@/lib/qualification/gates/queries/decisions-awaiting";
import { ShortList } from "./short-list";

export async function ApprovalsPart({ actor }: { actor: Actor }) {
  const { rows } = await stepsAwaiting(actor, {}, { size: 5 });
  return (
    <ShortList
      title="Approvals that wait for you"
      all={{ href: "/inbox", label: "Inbox" }}
      none="No approval waits for you."
      rows={rows.map((row) => ({
        id: row.id,
        href: `/inbox/${row.id}`,
        label: row.title,
        note: `${row.customer} · ${row.requester}`,
        end: (
          <>
            by <DateTime at={row.dueAt} short />
          </>
        ),
      }))}
    />
  );
}

export async function DecisionsPart({ actor }: { actor: Actor }) {
  const rows = (await decisionsAwaiting(actor)).slice(0, 5);
  return (
    <ShortList
      title="Opportunities that wait for your decision"
      all={{ href: "/qualification/decisions", label: "All decisions" }}
      none="No opportunity waits for your decision."
      rows={rows.map((row) => ({
        id: row.id,
        href: `/qualification/${row.id}`,
        label: row.name,
        note: `${row.organisation} · ${row.owner}`,
        end:
          row.valueMinor === null || row.currency === null ? null : (
            <Money of={{ minor: row.valueMinor, currency: row.currency }} whole />
          ),
      }))}
    />
  );
}
