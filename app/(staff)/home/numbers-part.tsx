import { Stat, Stats } from "@/components/definition-list";
import { Figure } from "@/components/money";
import type { AgreementState } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementStates, isOpen, isSigned } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementCounts } from "@/lib/agreements/drafting/queries/agreements";
import type { Person } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";

const figures: readonly { readonly label: string; readonly states: readonly AgreementState[] }[] = [
  { label: "Open agreements", states: agreementStates.filter(isOpen) },
  { label: "Waiting for approval", states: ["approval_pending"] },
  { label: "Out for signature", states: ["out_for_signature"] },
  { label: "Signed", states: agreementStates.filter(isSigned) },
];

/** A person's own figures, or their team's; each opens the rows it counts. */
export async function NumbersPart({ actor }: { actor: Person }) {
  if (!may(actor, "agreement:read")) return null;
  const all = may(actor, "agreement:read_all");
  const counts = await agreementCounts(actor, figures);
  const whose = all ? "All teams" : actor.sees.length > 1 ? "You and your team" : "Yours";
  return (
    <Stats>
      {figures.map(({ label, states }, index) => (
        <Stat
          key={label}
          label={label}
          value={<Figure of={counts[index]?.count ?? 0} />}
          note={counts[index]?.more ? "And more" : whose}
          href={`/agreements?${new URLSearchParams(states.map((state) => ["state", state]))}`}
        />
      ))}
    </Stats>
  );
}
