import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { requireActor } from "@/lib/platform/session";
import { type CoverPeriod, cover } from "@/lib/purchasing/cover/queries/cover";
import { purchaseFormNames } from "@/lib/purchasing/orders/domain/purchase";
import { orNotFound } from "../../../or-not-found";
import { coverLooks } from "../look";
import { ReadinessTabs } from "../readiness-tabs";
import { EndCover, GiveCover } from "./cover-forms";

export const metadata: Metadata = { title: "Readiness: people" };

export default async function CoverPage() {
  const actor = await requireActor("/purchasing/readiness/people");
  const view = await orNotFound(cover(actor));
  const staff = view.may.write ? await colleagues(actor) : [];
  const people = staff.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader title="Readiness" />
      <ReadinessTabs current="people" />
      <div className="flex flex-col gap-4">
        <Panel
          title="On duty"
          note="Who handles which form of purchase"
          flush
          actions={view.may.write && <GiveCover kind="duty" people={people} from={view.today} until={view.aWeekOn} />}
        >
          <Periods kind="duty" rows={view.duties} mayEnd={view.may.write} empty="Nobody is on duty." />
        </Panel>
        <Panel
          title="Certificates"
          note="Who may handle it"
          flush
          actions={
            view.may.write && <GiveCover kind="certificate" people={people} from={view.today} until={view.aYearOn} />
          }
        >
          <Periods kind="certificate" rows={view.certificates} mayEnd={view.may.write} empty="Nobody is certified." />
        </Panel>
      </div>
    </>
  );
}

type Props = { kind: "duty" | "certificate"; rows: readonly CoverPeriod[]; mayEnd: boolean; empty: string };

const Periods = ({ kind, rows, mayEnd, empty }: Props) => (
  <SimpleTable
    label={kind === "duty" ? "On duty" : "Certificates"}
    rows={rows}
    rowKey={(row) => row.id}
    empty={empty}
    columns={[
      { key: "person", head: "Who", cell: (row) => <span className="font-medium">{row.person}</span> },
      { key: "form", head: "Form", cell: (row) => purchaseFormNames[row.form] },
      {
        key: "now",
        head: "State",
        cell: (row) =>
          row.certified || row.now === "over" ? (
            <Status {...coverLooks[row.now]} />
          ) : (
            <Status word="No certificate" tone="danger" />
          ),
      },
      { key: "from", head: "From", cell: (row) => <DateText date={row.from} /> },
      { key: "until", head: "Until", cell: (row) => <DateText date={row.until} /> },
      {
        key: "end",
        head: "",
        align: "right",
        cell: (row) =>
          mayEnd &&
          row.now !== "over" && (
            <EndCover kind={kind} id={row.id} person={row.person} form={purchaseFormNames[row.form]} />
          ),
      },
    ]}
  />
);
