import { DateText, UntilText } from "@/components/date-time";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import type { channelExceptions } from "@/lib/sales-development/channels/queries/channel-exceptions";
import { AllowOffering, EndException } from "./assortment-forms";

type Exception = Awaited<ReturnType<typeof channelExceptions>>[number];
type Props = {
  channelId: string;
  sellsByDefault: boolean;
  exceptions: readonly Exception[];
  today: string;
  mayChange: boolean;
};

/** Which offerings the channel sells besides its own rule, and when. */
export function AssortmentPanel({ channelId, sellsByDefault, exceptions, today, mayChange }: Props) {
  const isOver = (row: Exception) => row.validUntil !== null && row.validUntil <= today;
  return (
    <Panel
      title="Assortment"
      note={
        sellsByDefault ? "It sells every offering that is not taken out." : "It sells only offerings that are let in."
      }
      flush
      actions={mayChange && <AllowOffering channelId={channelId} today={today} sellsByDefault={sellsByDefault} />}
    >
      <SimpleTable
        label="Assortment"
        rows={exceptions}
        rowKey={(row) => row.id}
        empty="No exceptions"
        columns={[
          {
            key: "offering",
            head: "Offering",
            cell: (row) => (
              <SoftLink href={`/offerings/${row.offeringId}`} className="font-medium hover:underline">
                {row.offeringName}
              </SoftLink>
            ),
          },
          {
            key: "allowed",
            head: "Here it is",
            cell: (row) => (
              <Status
                word={isOver(row) ? "Over" : row.allowed ? "Let in" : "Taken out"}
                tone={isOver(row) ? "neutral" : row.allowed ? "success" : "warning"}
              />
            ),
          },
          { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
          {
            key: "until",
            head: "Until",
            cell: (row) => <UntilText date={row.validUntil} />,
          },
          {
            key: "end",
            head: "",
            align: "right",
            cell: (row) => mayChange && !isOver(row) && <EndException id={row.id} offering={row.offeringName} />,
          },
        ]}
      />
    </Panel>
  );
}
