import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";

type Version = {
  readonly n: number;
  readonly contentSha256: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
};

/** What was submitted, each with its hash and the way to what changed. */
export function VersionsPanel({
  id,
  versions,
  current,
}: {
  id: string;
  versions: readonly Version[];
  current: string | null;
}) {
  return (
    <Panel title="Versions">
      {versions.length === 0 ? (
        <p className="text-13 text-ink-2">None was submitted yet.</p>
      ) : (
        <ol className="flex flex-col gap-2 text-13">
          {versions.map((version, index) => {
            const before = versions[index + 1];
            return (
              <li key={version.n}>
                <p className="flex justify-between gap-2">
                  <span className={version.contentSha256 === current ? "font-medium" : ""}>Version {version.n}</span>
                  {before && (
                    <TextLink href={`/agreements/${id}/compare?from=${before.n}&to=${version.n}`}>
                      Compare with {before.n}
                    </TextLink>
                  )}
                </p>
                <p className="text-12 text-ink-2">
                  {version.frozenBy}, <DateTime at={version.frozenAt} />
                </p>
                <p className="break-all font-mono text-11 text-ink-3">{version.contentSha256}</p>
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
