import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Diff } from "@/components/diff";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { comparedVersions } from "@/lib/agreements/drafting/queries/compared-versions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";

export const metadata: Metadata = { title: "Compare versions" };

export default async function CompareVersionsPage({ params, searchParams }: PageProps<"/agreements/[id]/compare">) {
  const actor = await requireActor();
  const { id } = await params;
  const { from, to } = await searchParams;
  const numbers = [Number(from), Number(to)] as const;
  if (!numbers.every((n) => Number.isSafeInteger(n) && n > 0)) notFound();
  const { number, differences } = await orNotFound(comparedVersions(actor, id, numbers[0], numbers[1]));
  return (
    <>
      <PageHeader
        title={`Version ${numbers[0]} and version ${numbers[1]}`}
        back={{ href: `/agreements/${id}`, label: number }}
        meta={<span>Removed words are struck through, new ones underlined.</span>}
      />
      <Panel title="Differences" flush={differences.length > 0}>
        {differences.length === 0 ? (
          <EmptyState kind="first" title="The two versions say the same" />
        ) : (
          <ul>
            {differences.map((each) => (
              <li key={each.label} className="border-hairline border-b px-4 py-2 text-13 last:border-b-0">
                <p className="font-medium">{each.label}</p>
                <div className="max-w-prose">
                  <Diff before={each.before} after={each.after} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
