import type { Metadata } from "next";
import { LinkButton } from "@/components/link-button";
import { listHref } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Tabs } from "@/components/tabs";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { scoreBands } from "@/lib/qualification/assessment/queries/score-bands";
import { decisionsAwaiting } from "@/lib/qualification/gates/queries/decisions-awaiting";
import { opportunitiesMatching } from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { opportunityOwners } from "@/lib/qualification/opportunities/queries/opportunity-owners";
import { orNotFound } from "../or-not-found";
import { SavedViews } from "../saved-views";
import { OpportunityBoard } from "./board";
import { readOpportunities } from "./opportunity-list";
import { OpportunityTable } from "./table";

export const metadata: Metadata = { title: "Opportunities" };

const path = "/qualification";

export default async function OpportunitiesPage({ searchParams }: PageProps<"/qualification">) {
  const actor = await requireActor();
  const given = await searchParams;
  const { list, filter, order } = readOpportunities(given);
  const board = given.as === "board";
  const [found, bands, owners] = await orNotFound(
    Promise.all([
      opportunitiesMatching(actor, filter, order, board ? { size: 200 } : pageOf(list)),
      scoreBands(actor),
      opportunityOwners(actor),
    ]),
  );
  const matching = { ...found, bands };
  const waiting = may(actor, "opportunity:decide_above_threshold")
    ? (await decisionsAwaiting(actor)).length
    : undefined;
  const shared = {
    list,
    matching,
    owners,
    views: <SavedViews actor={actor} list={list} name="opportunities" />,
  };
  return (
    <>
      <PageHeader
        title="Opportunities"
        actions={
          matching.may.create ? (
            <LinkButton href={`${path}/new`} variant="primary">
              New opportunity
            </LinkButton>
          ) : undefined
        }
      />
      <Tabs
        label="Opportunities"
        tabs={[
          { href: listHref(list, { as: undefined }), label: "Table", current: !board },
          {
            href: listHref(list, { as: "board", after: undefined, before: undefined }),
            label: "Board",
            current: board,
          },
          ...(waiting === undefined
            ? []
            : [{ href: `${path}/decisions`, label: "To decide", current: false, count: waiting }]),
        ]}
      />
      {board ? <OpportunityBoard {...shared} /> : <OpportunityTable {...shared} />}
    </>
  );
}
