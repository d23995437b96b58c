import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { onSaleStates } from "@/lib/offerings/catalog/domain/lifecycle";
import { requireActor } from "@/lib/platform/session";
import { priceList } from "@/lib/sales-development/prices/queries/price-list";
import { priceListLines } from "@/lib/sales-development/prices/queries/price-list-lines";
import { priceListRules } from "@/lib/sales-development/prices/queries/price-list-rules";
import { priceListTimeline } from "@/lib/sales-development/prices/queries/price-list-timeline";
import { History } from "../../../history";
import { orNotFound } from "../../../or-not-found";
import { listLook } from "../../look";
import { DraftActions } from "./draft-actions";
import { LineTable } from "./line-table";
import { RulesPanel } from "./rules-panel";

export const metadata: Metadata = { title: "Price list" };

export default async function PriceListPage({
  params,
  searchParams,
}: PageProps<"/sales-development/price-lists/[id]">) {
  const { id } = await params;
  const path = `/sales-development/price-lists/${id}`;
  const actor = await requireActor(path);
  const shown = await orNotFound(priceList(actor, id));
  const list = readList(await searchParams, { path });
  const [rules, lines, entries] = await Promise.all([
    priceListRules(actor, id),
    priceListLines(actor, id, { search: list.search, states: onSaleStates }, pageOf(list)),
    priceListTimeline(actor, id),
  ]);
  const { today, validFrom, validUntil } = shown;
  const inForce = shown.state === "published" && validFrom <= today && (validUntil === null || today < validUntil);
  const over = shown.state === "published" && validUntil !== null && validUntil <= today;
  const look = listLook({ state: shown.state, inForce, over });
  return (
    <>
      <PageHeader
        back={{ href: "/sales-development/price-lists", label: "Price lists" }}
        title={`${shown.name} v${shown.n}`}
        status={<Status word={look.word} tone={look.tone} />}
        meta={
          <>
            <SoftLink href={`/sales-development/channels/${shown.channelId}`} className="link">
              {shown.channelName}
            </SoftLink>
            <span>{shown.currency}</span>
            <span>
              From <DateText date={validFrom} />
              {validUntil && (
                <>
                  {" "}
                  until <DateText date={validUntil} />
                </>
              )}
            </span>
          </>
        }
        actions={
          shown.may.edit ? (
            <DraftActions
              id={id}
              version={shown.version}
              name={shown.name}
              validFrom={validFrom}
              validUntil={validUntil ?? ""}
            />
          ) : (
            shown.may.draftNext && (
              <LinkButton href={`/sales-development/price-lists/new?basedOn=${id}` as never} variant="primary">
                Draft the next
              </LinkButton>
            )
          )
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Facts">
              <DefinitionList
                facts={[
                  ...(shown.basedOnName
                    ? [{ term: "Rules from", value: `${shown.basedOnName} v${shown.basedOnN}` }]
                    : []),
                  { term: "Published by", value: shown.publishedByName },
                  { term: "Lines shown", value: "Offerings on sale now" },
                ]}
              />
            </Panel>
            <History entries={entries} />
          </>
        }
      >
        <RulesPanel list={shown} rules={rules} />
        <LineTable list={list} lines={lines.rows} next={lines.next} previous={lines.previous} />
      </Columns>
    </>
  );
}
