import { DateText } from "@/components/date-time";
import { Status } from "@/components/status";
import { stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementsMatching, type ListedAgreement } from "@/lib/agreements/drafting/queries/agreements";
import type { Person } from "@/lib/kernel/actor";
import { addDays, today } from "@/lib/kernel/period";
import { databaseNow } from "@/lib/platform/clock";
import { needsOwner, stateTones } from "../agreements/state-look";
import { ShortList } from "./short-list";

const address = (row: ListedAgreement) => ({
  id: row.id,
  href: `/agreements/${row.id}`,
  label: row.title,
  note: `${row.customer} · ${row.number}`,
});

/** What came back to its owner: approved and to be sent, returned, rejected, declined, lapsed. */
export async function AgreementsNeedingYou({ actor }: { actor: Person }) {
  const { rows } = await agreementsMatching(actor, { states: needsOwner, ownerIds: [actor.id] }, { size: 5 });
  return (
    <ShortList
      title="Agreements that wait for you"
      all={{ href: "/agreements", label: "Agreements" }}
      none="No agreement of yours waits for you."
      rows={rows.map((row) => ({
        ...address(row),
        end: <Status word={stateNames[row.state]} tone={stateTones[row.state]} needsYou />,
      }))}
    />
  );
}

/** Offers with the customer that end within two weeks. */
export async function OffersEndingSoon({ actor }: { actor: Person }) {
  const until = addDays(today(await databaseNow()), 14);
  const { rows } = await agreementsMatching(
    actor,
    { states: ["out_for_signature"], ownerIds: [...actor.sees], validUntilBy: until },
    { size: 5 },
    { by: "valid", descending: false },
  );
  return (
    <ShortList
      title="Offers that end soon"
      all={{ href: "/agreements?state=out_for_signature", label: "Out for signature" }}
      none="No offer ends within two weeks."
      rows={rows.map((row) => ({
        ...address(row),
        end: row.validUntil && (
          <>
            ends <DateText date={row.validUntil} />
          </>
        ),
      }))}
    />
  );
}
