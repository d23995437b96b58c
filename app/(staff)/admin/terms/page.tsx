import type { Metadata } from "next";
import { DateText, DateTime } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Chip, Status, type Tone } from "@/components/status";
import type { TextState } from "@/lib/agreements/terms/domain/clause-lifecycle";
import { clauseLibrary } from "@/lib/agreements/terms/queries/clauses";
import { termSetList } from "@/lib/agreements/terms/queries/term-sets";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { NewTermSet } from "./new-term-set";

export const metadata: Metadata = { title: "Terms" };

const tones: Record<TextState, Tone> = { draft: "warning", published: "success", retired: "neutral" };
const words: Record<TextState, string> = { draft: "Draft", published: "Published", retired: "Retired" };

export default async function TermsPage() {
  const actor = await requireActor();
  const library = await orNotFound(clauseLibrary(actor));
  const sets = await orNotFound(termSetList(actor));
  return (
    <>
      <PageHeader
        title="Terms"
        actions={
          library.may.write && (
            <LinkButton href="/admin/terms/new" variant="primary">
              New clause
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-4">
        <Panel
          title="Sets"
          note="New agreements take the published version."
          actions={sets.may.write && <NewTermSet />}
          flush
        >
          {sets.rows.length === 0 ? (
            <EmptyState kind="first" title="No terms yet">
              {sets.may.write
                ? "Write clauses, then place them in a set."
                : "Legal writes clauses and places them in a set."}
            </EmptyState>
          ) : (
            <ul>
              {sets.rows.map((set) => (
                <li
                  key={set.versionId}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-hairline border-b px-4 py-2 text-13 last:border-b-0"
                >
                  <TextLink href={`/admin/terms/sets/${set.versionId}`}>
                    {set.name}, version {set.number}
                  </TextLink>
                  <span className="flex flex-wrap items-center gap-x-4 text-12 text-ink-2">
                    <span>{plural(set.clauses, "clause")}</span>
                    <span>{plural(set.agreements, "agreement")}</span>
                    <span>
                      from <DateText date={set.effectiveFrom} />
                    </span>
                    <Status word={words[set.state]} tone={tones[set.state]} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="Clauses" note={plural(library.rows.length, "clause")} flush>
          {library.rows.length === 0 ? (
            <EmptyState kind="first" title="No clauses yet">
              A clause has a standard text, and fallbacks that sellers may offer without asking.
            </EmptyState>
          ) : (
            <ul>
              {library.rows.map((row) => (
                <li
                  key={row.id}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-hairline border-b px-4 py-2 text-13 last:border-b-0"
                >
                  <span className="min-w-0">
                    <TextLink href={`/admin/terms/${row.id}`}>{row.title}</TextLink>{" "}
                    <span className="text-12 text-ink-2">{row.code}</span> {row.isKeyTerm && <Chip>Key term</Chip>}{" "}
                    {row.drafts > 0 && <Chip tone="warning">{plural(row.drafts, "draft")}</Chip>}
                  </span>
                  <span className="flex flex-wrap items-center gap-x-4 text-12 text-ink-2">
                    <span>{row.texts.length > 0 ? row.texts.join(", ") : "Nothing published"}</span>
                    <DateTime at={row.changedAt} dateOnly />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}
