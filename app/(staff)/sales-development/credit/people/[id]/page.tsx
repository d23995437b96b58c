import type { Metadata } from "next";
import type { SearchParams } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { requireActor } from "@/lib/platform/session";
import { creditStatement } from "@/lib/sales-development/credits/queries/credit-statement";
import { orNotFound } from "../../../../or-not-found";
import { askedQuarter } from "../../asked-quarter";
import { QuarterSwitch } from "../../quarter-switch";
import { Statement } from "../../statement";

export const metadata: Metadata = { title: "Credit of a seller" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function PersonCreditPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/sales-development/credit/people/${id}`;
  const actor = await requireActor(path);
  const quarter = await askedQuarter(searchParams);
  const statement = await orNotFound(creditStatement(actor, { personId: id, quarter }));
  return (
    <>
      <PageHeader
        title={statement.name}
        back={{ href: `/sales-development/credit/team?quarter=${quarter}`, label: "Credit" }}
        actions={<QuarterSwitch path={path} quarter={quarter} />}
      />
      <Statement statement={statement} />
    </>
  );
}
