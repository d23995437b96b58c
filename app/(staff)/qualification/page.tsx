import type { Metadata } from "next";
import { LinkButton } from "@/components/link-button";
import { listHref, readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Tabs } from "@/components/tabs";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { decisionsAwaiting } from "@/lib/qualification/gates/queries/decisions-awaiting";
import { type OpportunityState, opportunityStates } from "@/lib/qualification/opportunities/domain/opportunity";
import {
  needWindows,
  opportunitiesMatching,
  opportunitySorts,
} from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { opportunityOwners } from "@/lib/qualification/opportunities/queries/opportunity-owners";
import { orNotFound } from "../or-not-found";
import { SavedViews } from "../saved-views";
import { OpportunityBoard } from "./board";
import { OpportunityTable } from "./table";

export const metadata: Metadata = { title: "Opportunities" };

const path = "/qualification";

export default async function OpportunitiesPage({ searchParams }: PageProps<"/qualification">) {
  const actor = await requireActor();
  const given = await searchParams;
  const list = readList(given, {
    path,
    filters: ["owner", "state", "stale", "need", "waits"],
    sorts: ["-changed", "changed", "need", "-value", "value", "number"],
  });
  const board = given.as === "board";
  const { filters } = list;
  const matching = await orNotFound(
    opportunitiesMatching(
      actor,
      {
        search: list.search,
        states: filters.state?.filter((each): each is OpportunityState => among(opportunityStates, each)),
        ownerIds: filters.owner?.filter((each) => /^[0-9a-f-]{36}$/.test(each)),
        stale: filters.stale?.includes("yes"),
        need: needWindows.find((each) => filters.need?.includes(each)),
        awaiting: filters.waits?.includes("yes"),
      },
      { by: opportunitySorts.find((each) => each === list.sort) ?? "changed", descending: list.descending },
      board ? { size: 200 } : pageOf(list),
    ),
  );
  const owners = await opportunityOwners(actor);
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

const among = (known: readonly string[], one: string) => known.includes(one);
