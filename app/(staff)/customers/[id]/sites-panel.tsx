import { DateTime } from "@/components/date-time";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import type { SiteView } from "@/lib/parties/customers/queries/sites-of";
import { countryOptions } from "../form-choices";
import { countryName } from "../look";
import { CloseSite, ReopenSite, SiteDialog } from "./site-dialog";

type Props = { organisationId: string; country: string; sites: readonly SiteView[]; mayAdd: boolean };

/** Where the customer can be delivered to. */
export function SitesPanel({ organisationId, country, sites, mayAdd }: Props) {
  return (
    <Panel
      title="Sites"
      flush
      actions={
        mayAdd && (
          <SiteDialog
            organisationId={organisationId}
            country={country}
            countries={countryOptions}
            primary={sites.length === 0}
          />
        )
      }
    >
      <SimpleTable
        label="Sites"
        rows={sites}
        rowKey={(row) => row.id}
        empty="No sites yet. Add the place where the first product will be delivered."
        columns={[
          {
            key: "name",
            head: "Site",
            className: "min-w-28",
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <span className={row.isOpen ? "font-medium" : "text-ink-2"}>{row.name}</span>
                {row.closedAt && (
                  <span className="text-12 text-ink-2">
                    closed <DateTime at={row.closedAt} dateOnly />
                  </span>
                )}
              </span>
            ),
          },
          { key: "street", head: "Street", cell: (row) => row.street },
          { key: "city", head: "City", cell: (row) => `${row.postcode} ${row.city}` },
          { key: "country", head: "Country", cell: (row) => countryName(row.country) },
          {
            key: "change",
            head: "",
            align: "right",
            cell: ({ id, version, name, street, postcode, city, country: of, isOpen, may }) =>
              may.correct && (
                <span className="inline-flex">
                  {isOpen && (
                    <SiteDialog
                      organisationId={organisationId}
                      country={country}
                      countries={countryOptions}
                      site={{ id, version, name, street, postcode, city, country: of }}
                    />
                  )}
                  {isOpen ? <CloseSite {...{ id, version, name }} /> : <ReopenSite {...{ id, version, name }} />}
                </span>
              ),
          },
        ]}
      />
    </Panel>
  );
}
