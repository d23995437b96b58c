import type { Metadata } from "next";
import { cache } from "react";
import { Banner } from "@/components/banner";
import { DateText } from "@/components/date-time";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Chip, Status } from "@/components/status";
import { Tabs } from "@/components/tabs";
import { isClosed, offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { type OfferingView, offering } from "@/lib/offerings/catalog/queries/offering";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { LaunchBlocks } from "../launch-blocks";
import { offeringTone } from "../state-look";
import { BundleTab } from "./bundle-tab";
import { HistoryTab } from "./history-tab";
import { HoldersTab } from "./holders-tab";
import { Moves } from "./moves";
import { OverviewTab } from "./overview-tab";
import { PricesTab } from "./prices-tab";
import { VersionsTab } from "./versions-tab";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Once for the page and its title. */
const read = cache(async (id: string, n: number | undefined) => orNotFound(offering(await requireActor(), id, n)));

const versionIn = async (searchParams: Props["searchParams"]) => {
  const n = Number(one((await searchParams).n));
  return Number.isInteger(n) ? n : undefined;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name } = await read((await params).id, await versionIn(searchParams));
  return { title: name };
}

export default async function OfferingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/offerings/${id}`);
  const given = await searchParams;
  const asked = await versionIn(searchParams);
  const view = await read(id, asked);
  const { content } = view;
  const versionPart = asked !== undefined && asked > 0 ? `&n=${content.n}` : "";
  const tabs = [
    { key: "overview", label: "Overview" },
    { key: "prices", label: "Prices", count: content.prices.length },
    ...(content.isBundle || view.may.edit
      ? [{ key: "bundle", label: "Bundle", count: content.bundle.groups.length }]
      : []),
    { key: "versions", label: "Versions", count: view.versions.length },
    { key: "holders", label: "Who has it" },
    { key: "history", label: "History" },
  ];
  const tab = tabs.find((each) => each.key === one(given.tab))?.key ?? "overview";
  return (
    <>
      <PageHeader
        title={content.name}
        status={<Status word={offeringStateNames[content.state]} tone={offeringTone[content.state]} />}
        back={{ href: "/offerings", label: "Offerings" }}
        actions={<Actions view={view} />}
        meta={
          <>
            <span className="figures">{view.number}</span>
            <span>Version {content.n}</span>
            {content.isBundle && <Chip tone="accent">Bundle</Chip>}
            {!content.isSellable && <span>Only inside a bundle</span>}
            {content.category && <span>{content.category.name}</span>}
            {view.catalog && <span>From {view.catalog}</span>}
            {content.validFrom && (
              <span>
                Valid from <DateText date={content.validFrom} />
                {content.validUntil && (
                  <>
                    {" to "}
                    <DateText date={content.validUntil} />
                  </>
                )}
              </span>
            )}
          </>
        }
      />
      <Notices view={view} />
      <Tabs
        label="Offering"
        tabs={tabs.map(({ key, ...rest }) => ({
          ...rest,
          href: `/offerings/${id}?tab=${key}${versionPart}`,
          current: key === tab,
        }))}
      />
      {tab === "overview" && <OverviewTab view={view} />}
      {tab === "prices" && <PricesTab view={view} />}
      {tab === "bundle" && <BundleTab actor={actor} view={view} picks={given} />}
      {tab === "versions" && <VersionsTab view={view} />}
      {tab === "holders" && <HoldersTab actor={actor} id={id} after={one(given.after)} before={one(given.before)} />}
      {tab === "history" && <HistoryTab actor={actor} id={id} />}
    </>
  );
}

function Actions({ view }: { view: OfferingView }) {
  const { content } = view;
  return (
    <>
      {view.may.edit && <LinkButton href={`/offerings/${view.id}/edit?n=${content.n}`}>Edit</LinkButton>}
      {view.may.correct && (
        <LinkButton variant="quiet" href={`/offerings/${view.id}/correct?n=${content.n}`}>
          Correct wording
        </LinkButton>
      )}
      <Moves
        offeringId={view.id}
        version={view.version}
        versionId={content.id}
        n={content.n}
        moves={view.may.moves}
        startVersion={view.may.startVersion}
      />
    </>
  );
}

function Notices({ view }: { view: OfferingView }) {
  const { content, draft, shown } = view;
  const href = `/offerings/${view.id}`;
  const newer = view.headVersionId !== shown.id && view.versions.find((version) => version.id === view.headVersionId);
  return (
    <div className="mb-4 flex flex-col gap-2 empty:hidden">
      {draft && draft.id !== shown.id && (
        <Banner
          tone="pending"
          actions={
            <>
              <LinkButton size="compact" href={`${href}/compare?before=${content.n}&after=${draft.n}`}>
                Compare
              </LinkButton>
              <LinkButton size="compact" href={`${href}?n=${draft.n}`}>
                Open version {draft.n}
              </LinkButton>
            </>
          }
        >
          Version {draft.n} is {offeringStateNames[draft.state].toLowerCase()}.
        </Banner>
      )}
      {newer && (
        <Banner tone="info">
          This is version {content.n}. Customers see <TextLink href={href}>version {newer.n}</TextLink>.
        </Banner>
      )}
      {view.launchBlocks.length > 0 && <LaunchBlocks blocks={view.launchBlocks} />}
      {isClosed(shown.state) && shown.statusReason && (
        <Banner tone="warning">
          {offeringStateNames[shown.state]}: {shown.statusReason}
        </Banner>
      )}
    </div>
  );
}
