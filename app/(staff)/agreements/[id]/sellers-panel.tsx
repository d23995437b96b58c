import { Panel } from "@/components/panel";
import type { AgreementView } from "@/lib/agreements/drafting/queries/agreement";
import type { Actor } from "@/lib/kernel/actor";
import { formatBps } from "@/lib/kernel/money";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { SplitForm } from "./split-form";

const sellingRoles = ["sales_rep", "sales_manager", "director", "sales_development"] as const;

/** Who is credited with the agreement when it is signed, and with how much of it. */
export async function SellersPanel({ actor, view }: { actor: Actor; view: AgreementView }) {
  const { sellers: shares, may } = view;
  const people = may.split ? await colleagues(actor, { roles: sellingRoles }) : [];
  return (
    <Panel
      title="Credited to"
      note={may.split ? "When it is signed." : undefined}
      actions={
        may.split && (
          <SplitForm
            id={view.row.id}
            version={view.row.version}
            people={people}
            shares={shares.map(({ personId, kind, shareBps }) => ({ personId, kind, share: String(shareBps / 100) }))}
          />
        )
      }
    >
      <ul className="flex flex-col gap-1 text-13">
        {shares.map((share) => (
          <li key={`${share.personId} ${share.kind}`} className="flex justify-between gap-2">
            <span>
              {share.name}
              {share.kind === "overlay" && <span className="text-ink-2">, beside the sellers</span>}
            </span>
            <span className="figures">{formatBps(share.shareBps)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
