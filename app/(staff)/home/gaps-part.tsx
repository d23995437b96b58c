import { DateText } from "@/components/date-time";
import type { Person } from "@/lib/kernel/actor";
import { checkKindNames } from "@/lib/purchasing/readiness/domain/check";
import { gapsOf } from "@/lib/purchasing/readiness/queries/gaps-of";
import { ShortList } from "./short-list";

/** Gaps in readiness that somebody was given. Nothing is shown to those who have none. */
export async function GapsPart({ actor }: { actor: Person }) {
  const gaps = await gapsOf(actor);
  if (gaps.length === 0) return null;
  return (
    <ShortList
      title="Readiness to restore"
      all={{ href: "/purchasing/readiness", label: "Readiness" }}
      none=""
      rows={gaps.map((gap) => ({
        id: gap.id,
        href: `/purchasing/readiness/${gap.cellId}`,
        label: checkKindNames[gap.kind],
        note: [gap.cell, gap.note].filter(Boolean).join(" · "),
        end: <DateText date={gap.dueOn} />,
      }))}
    />
  );
}
