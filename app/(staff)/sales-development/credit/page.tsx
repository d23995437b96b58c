import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { SearchParams } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { personId } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { creditStatement } from "@/lib/sales-development/credits/queries/credit-statement";
import { orNotFound } from "../../or-not-found";
import { askedQuarter } from "./asked-quarter";
import { CreditTabs } from "./credit-tabs";
import { QuarterSwitch } from "./quarter-switch";
import { Statement } from "./statement";

export const metadata: Metadata = { title: "Credit" };
const path = "/sales-development/credit";

export default async function CreditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor(path);
  const quarter = await askedQuarter(searchParams);
  // Whoever sees everybody sells nothing as a rule: their page is the list.
  if (may(actor, "credit:read_all")) redirect(`${path}/team?quarter=${quarter}` as Parameters<typeof redirect>[0]);
  const statement = await orNotFound(creditStatement(actor, { personId: personId(actor), quarter }));
  return (
    <>
      <PageHeader title="Credit" actions={<QuarterSwitch path={path} quarter={quarter} />} />
      <CreditTabs actor={actor} current="mine" quarter={quarter} />
      <Statement statement={statement} />
    </>
  );
}
