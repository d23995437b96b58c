import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Figure } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { SimpleTable } from "@/components/simple-table";
import { Tabs } from "@/components/tabs";
import { capacityPoolsHeld } from "@/lib/offerings/availability/queries/capacity-pools-held";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { AssignDialog, PoolDialog, ResizeDialog } from "./capacity-dialogs";

export const metadata: Metadata = { title: "Capacity" };

const path = "/offerings/roadmap";

export default async function CapacityPage() {
  const { pools, may } = await orNotFound(capacityPoolsHeld(await requireActor()));
  return (
    <>
      <PageHeader
        title="Capacity"
        meta="What deliveries use up, how much of it there is, and for whom it is held."
        actions={may.write ? <PoolDialog /> : undefined}
      />
      <Tabs
        label="Roadmap"
        tabs={[
          { href: path, label: "Dates", current: false },
          { href: `${path}/capacity`, label: "Capacity", current: true },
        ]}
      />
      <div className="rounded-card border border-hairline bg-surface">
        <SimpleTable
          label="Capacity pools"
          stacks
          rows={pools}
          rowKey={(pool) => pool.id}
          empty={`Nothing is counted yet. ${may.write ? "Open a pool" : "Catalog staff and purchasing support open pools"} for what runs out: ports, racks, power, crews.`}
          columns={[
            {
              key: "name",
              head: "Pool",
              cell: (pool) => (
                <span className="flex flex-col">
                  <span className="font-medium">{pool.name}</span>
                  <span className="text-12 text-ink-2">{pool.place ?? "Everywhere"}</span>
                </span>
              ),
            },
            {
              key: "total",
              head: "In all",
              align: "right",
              cell: (pool) => <Figure of={pool.total} unit={pool.unit} />,
            },
            { key: "held", head: "Held", align: "right", cell: (pool) => <Figure of={pool.held} /> },
            {
              key: "free",
              head: "Free",
              align: "right",
              cell: (pool) => (
                <span className={pool.total - pool.held <= 0 ? "font-semibold text-danger" : "font-semibold"}>
                  <Figure of={pool.total - pool.held} />
                </span>
              ),
            },
            {
              key: "holds",
              head: "Held for",
              className: "max-md:not-has-[li]:hidden",
              cell: (pool) => (
                <ul className="text-12">
                  {pool.holds.slice(0, 6).map((hold) => (
                    <li key={hold.id}>
                      {hold.kind === "opportunity" ? (
                        <TextLink href={`/qualification/${hold.id}`}>{hold.label}</TextLink>
                      ) : (
                        hold.label
                      )}{" "}
                      <Figure of={hold.quantity} />, until <DateTime at={hold.expiresAt} dateOnly />
                    </li>
                  ))}
                  {pool.holds.length > 6 && <li>and {pool.holds.length - 6} more</li>}
                </ul>
              ),
            },
            {
              key: "drawn",
              head: "Drawn on by",
              className: "max-md:not-has-[li]:hidden",
              cell: (pool) => (
                <ul className="text-12">
                  {pool.drawnBy.map((offering) => (
                    <li key={offering.id}>
                      <TextLink href={`/offerings/${offering.id}`}>{offering.name}</TextLink>, {offering.unitsEach} each
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: "change",
              head: "Change",
              className: "max-md:empty:hidden",
              align: "right",
              cell: (pool) =>
                may.write ? (
                  <span className="inline-flex gap-1">
                    <ResizeDialog pool={{ id: pool.id, version: pool.version, name: pool.name, total: pool.total }} />
                    <AssignDialog pool={{ id: pool.id, name: pool.name }} />
                  </span>
                ) : null,
            },
          ]}
        />
      </div>
    </>
  );
}
