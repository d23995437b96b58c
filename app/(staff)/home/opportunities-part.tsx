import { DateText } from "@/components/date-time";
import type { Person } from "@/lib/kernel/actor";
import { openStates, stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import { opportunitiesMatching } from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { ShortList } from "./short-list";

/** Open opportunities of one's own, the earliest need first. */
export async function OpportunitiesPart({ actor }: { actor: Person }) {
  const { rows, today } = await opportunitiesMatching(
    actor,
    { states: openStates, ownerIds: [actor.id] },
    { by: "need", descending: false },
    { size: 5 },
  );
  return (
    <ShortList
      title="Opportunities to move"
      all={{ href: "/qualification", label: "Opportunities" }}
      none="You have no open opportunity."
      rows={rows.map((row) => ({
        id: row.id,
        href: `/qualification/${row.id}`,
        label: row.name,
        note: `${row.organisation} · ${stateNames[row.state]}`,
        end: row.needOn && (
          <span className={row.needOn < today ? "text-danger" : undefined}>
            {row.needOn < today ? "was needed" : "needed"} <DateText date={row.needOn} />
          </span>
        ),
      }))}
    />
  );
}
