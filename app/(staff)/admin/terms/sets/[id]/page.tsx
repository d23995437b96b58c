import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Chip, Status } from "@/components/status";
import { fieldNames, mergeFields } from "@/lib/agreements/terms/domain/merge-fields";
import { termSetPage } from "@/lib/agreements/terms/queries/term-sets";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../../or-not-found";
import { ArrangeForm } from "./arrange-form";
import { DraftNext, PublishSet } from "./set-actions";

export const metadata: Metadata = { title: "Terms" };

const tones = { draft: "warning", published: "success", retired: "neutral" } as const;
const words = { draft: "Draft", published: "Published", retired: "Retired" } as const;

export default async function TermSetPage({ params }: PageProps<"/admin/terms/sets/[id]">) {
  const actor = await requireActor();
  const view = await orNotFound(termSetPage(actor, (await params).id));
  const { set, may } = view;
  return (
    <>
      <PageHeader
        title={`${set.name}, version ${set.number}`}
        status={<Status word={words[set.state]} tone={tones[set.state]} />}
        back={{ href: "/admin/terms", label: "Terms" }}
        meta={
          <>
            <span>{plural(set.clauses.length, "clause")}</span>
            <span>
              from <DateText date={set.effectiveFrom} />
            </span>
          </>
        }
        actions={
          <>
            {may.arrange && <PublishSet id={set.id} version={set.version} />}
            {may.draftNext && !view.hasDraft && <DraftNext termSetId={set.termSetId} number={set.number + 1} />}
          </>
        }
      />
      {may.arrange ? (
        <ArrangeForm view={view} />
      ) : (
        <Columns
          aside={
            <Panel title="Figures">
              <DefinitionList
                facts={fieldNames
                  .filter((name) => set.figures[name] !== undefined)
                  .map((name) => ({ term: mergeFields[name].label, value: String(set.figures[name]) }))}
              />
            </Panel>
          }
        >
          <Panel title="Clauses" flush>
            <ol>
              {set.clauses.map((clause) => (
                <li key={clause.clauseId} className="border-hairline border-b px-4 py-2 text-13 last:border-b-0">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="figures text-ink-2">{clause.ordinal}</span>
                    <TextLink href={`/admin/terms/${clause.clauseId}`}>{clause.title}</TextLink>
                    {clause.isMandatory && <Chip>Mandatory</Chip>}
                    {clause.dependsOnClauseId && (
                      <Chip>
                        Goes with {set.clauses.find((each) => each.clauseId === clause.dependsOnClauseId)?.title}
                      </Chip>
                    )}
                    {clause.fallbacks.length > 0 && (
                      <span className="text-12 text-ink-2">{plural(clause.fallbacks.length, "fallback")}</span>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </Panel>
        </Columns>
      )}
    </>
  );
}
