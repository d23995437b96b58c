import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Chip, Status } from "@/components/status";
import { type Absence, absences } from "@/lib/approvals/delegations/queries/absences";
import { functionNames } from "@/lib/approvals/policies/domain/authority";
import { amountWords } from "@/lib/approvals/policies/domain/words";
import { addDays } from "@/lib/kernel/period";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { InboxTabs } from "../inbox-tabs";
import { AbsenceForm, EndAbsence } from "./absence-form";

export const metadata: Metadata = { title: "Out of office" };

const looks = {
  now: { word: "Now", tone: "accent" },
  planned: { word: "Planned", tone: "info" },
  over: { word: "Over", tone: "neutral" },
  ended: { word: "Ended early", tone: "neutral" },
} as const;

export default async function OutOfOfficePage() {
  const actor = await requireActor("/inbox/out-of-office");
  const { rows, colleagues, functions, currency } = await orNotFound(absences(actor));
  return (
    <>
      <PageHeader title="Inbox" />
      <InboxTabs actor={actor} current="out-of-office" />
      <Columns
        aside={
          <Panel
            title="Delegate your decisions"
            note="While you are away a colleague decides in your place, in your name and within your limits."
          >
            {functions.length > 0 ? (
              <AbsenceForm colleagues={colleagues} functions={functions} currency={currency} />
            ) : (
              <p className="text-13 text-ink-2">Your position holds no authority that could be delegated.</p>
            )}
          </Panel>
        }
      >
        <Panel title="Delegations" flush>
          {rows.length === 0 ? (
            <EmptyState kind="first" title="No delegations yet" />
          ) : (
            <ul>
              {rows.map((row) => (
                <AbsenceLine key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Panel>
      </Columns>
    </>
  );
}

function AbsenceLine({ row }: { row: Absence }) {
  const open = row.state === "now" || row.state === "planned";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-hairline border-b px-4 py-3 text-13 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          {row.mine ? `${row.delegate} decides for you` : `You decide for ${row.delegator}`}{" "}
          {row.functions.map((fn) => (
            <Chip key={fn}>{functionNames[fn]}</Chip>
          ))}
        </p>
        <p className="text-12 text-ink-2">
          <DateText date={row.validFrom} /> to <DateText date={addDays(row.validUntil, -1)} />
          {row.capMinor !== null && `, up to ${amountWords(row.capMinor, row.capCurrency)}`} · {row.reason} · delegation{" "}
          {row.number}
        </p>
      </div>
      <div className="flex items-center gap-3">
        <Status {...looks[row.state]} />
        {open && <EndAbsence delegationId={row.id} mine={row.mine} />}
      </div>
    </li>
  );
}
