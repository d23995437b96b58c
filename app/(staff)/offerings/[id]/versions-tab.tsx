import { DateText, DateTime } from "@/components/date-time";
import { LinkButton, TextLink } from "@/components/link-button";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import type { OfferingView } from "@/lib/offerings/catalog/queries/offering";
import { offeringTone } from "../state-look";

/** Every version there ever was. */
export function VersionsTab({ view }: { view: OfferingView }) {
  return (
    <Panel title="Versions" flush>
      <SimpleTable
        label="Versions"
        rows={view.versions}
        rowKey={(version) => version.id}
        columns={[
          {
            key: "n",
            head: "Version",
            cell: (version) => (
              <TextLink href={`/offerings/${view.id}?n=${version.n}`} className="link figures">
                {version.n}
              </TextLink>
            ),
          },
          {
            key: "state",
            head: "State",
            cell: (version) => <Status word={offeringStateNames[version.state]} tone={offeringTone[version.state]} />,
          },
          {
            key: "valid",
            head: "Valid",
            cell: (version) =>
              version.validFrom ? (
                <>
                  <DateText date={version.validFrom} />
                  {version.validUntil ? (
                    <>
                      {" to "}
                      <DateText date={version.validUntil} />
                    </>
                  ) : (
                    " on"
                  )}
                </>
              ) : (
                <None />
              ),
          },
          {
            key: "launched",
            head: "Launched",
            cell: (version) => version.launchedAt && <DateTime at={version.launchedAt} short />,
          },
          { key: "by", head: "Made by", cell: (version) => version.createdBy ?? "Import" },
          { key: "why", head: "Reason", cell: (version) => version.statusReason, className: "break-words" },
          {
            key: "compare",
            head: "",
            align: "right",
            cell: (version) =>
              version.n > 1 && (
                <LinkButton
                  size="compact"
                  variant="quiet"
                  href={`/offerings/${view.id}/compare?before=${version.n - 1}&after=${version.n}`}
                >
                  Compare with {version.n - 1}
                </LinkButton>
              ),
          },
        ]}
      />
    </Panel>
  );
}
