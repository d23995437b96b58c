import { Money } from "@/components/money";
import { formatBps } from "@/lib/kernel/money";
import type { CreditStatement } from "@/lib/sales-development/credits/queries/credit-statement";
import { PaceBar } from "./pace-bar";

/** Each product group with its target and how far it is. */
export function GroupPace({ statement }: { statement: CreditStatement }) {
  const { groups, ungroupedMinor, currency } = statement;
  if (groups.length === 0 && ungroupedMinor === 0)
    return <p className="text-13 text-ink-2">No target and no credit yet.</p>;
  return (
    <ul className="flex flex-col gap-3 text-13">
      {groups.map(({ id, name, standing }) => (
        <li key={id} className="flex flex-col gap-1">
          <div className="flex justify-between gap-2">
            <span>{name}</span>
            <span className="figures text-ink-2">
              <Money of={{ minor: standing.creditedMinor, currency }} whole />
              {standing.attainmentBps !== null && `, ${formatBps(standing.attainmentBps)}`}
            </span>
          </div>
          <PaceBar of={name} standing={standing} currency={currency} />
        </li>
      ))}
      {ungroupedMinor !== 0 && (
        <li className="flex justify-between gap-2">
          <span>Without a group</span>
          <Money of={{ minor: ungroupedMinor, currency }} whole />
        </li>
      )}
    </ul>
  );
}
