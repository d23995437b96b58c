import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateTime } from "@/components/date-time";
import { Diff } from "@/components/diff";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Chip, Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { clauseOwnerNames, riskNames } from "@/lib/agreements/terms/domain/clause-lifecycle";
import { rankName } from "@/lib/agreements/terms/domain/clause-text";
import { clause } from "@/lib/agreements/terms/queries/clause";
import { plural } from "@/lib/kernel/text";
import { journalOf } from "@/lib/platform/journal";
import { requireActor } from "@/lib/platform/session";
import { happened } from "../../../happened";
import { orNotFound } from "../../../or-not-found";
import { ChangeText, DraftText, PublishText, RetireText } from "./text-actions";

export const metadata: Metadata = { title: "Clause" };

const tones = { draft: "warning", published: "success", retired: "neutral" } as const;
const words = { draft: "Draft", published: "Published", retired: "Retired" } as const;

export default async function ClausePage({ params }: PageProps<"/admin/terms/[id]">) {
  const actor = await requireActor();
  const { id } = await params;
  const { row, texts, may } = await orNotFound(clause(actor, id));
  const entries = await journalOf(`clause:${id}`);
  const standard = texts.find((text) => text.rank === 0 && text.state === "published");
  return (
    <>
      <PageHeader
        title={row.title}
        back={{ href: "/admin/terms", label: "Terms" }}
        meta={
          <>
            <span>{row.code}</span>
            <span>Answered for by {clauseOwnerNames[row.owner]}</span>
          </>
        }
        actions={may.draft.map((rank) => (
          <DraftText
            key={rank}
            clauseId={id}
            rank={rank}
            label={
              texts.some((text) => text.rank === rank)
                ? `New version of ${rankName(rank).toLowerCase()}`
                : `Add ${rankName(rank).toLowerCase()}`
            }
            from={texts.find((text) => text.rank === rank) ?? standard}
          />
        ))}
      />
      <div className="flex flex-col gap-4">
        {texts.map((text) => (
          <Panel
            key={text.id}
            title={`${text.name}, version ${text.number}`}
            note={
              text.publishedAt ? (
                <>
                  Published by {text.publishedBy}, <DateTime at={text.publishedAt} />
                </>
              ) : undefined
            }
            actions={
              <>
                {text.isKeyTerm && <Chip>Key term</Chip>}
                {text.risk > 0 && <Chip tone="warning">{riskNames[text.risk]} risk</Chip>}
                <Status word={words[text.state]} tone={tones[text.state]} />
                {text.may.change && <ChangeText text={text} />}
                {text.may.change && <PublishText id={text.id} version={text.version} name={text.name} />}
                {text.may.retire && (
                  <RetireText id={text.id} version={text.version} name={text.name} draftsUsing={text.draftsUsing} />
                )}
              </>
            }
          >
            <div className="flex max-w-prose flex-col gap-2 text-13">
              {text.unknownFields.length > 0 && (
                <Banner
                  tone="warning"
                  title={`Printed as it stands, because it is no field: ${text.unknownFields.join(", ")}`}
                />
              )}
              {text.rank > 0 && standard ? (
                <Diff before={standard.text} after={text.text} />
              ) : (
                <p className="whitespace-pre-wrap">{text.text}</p>
              )}
              <p className="text-12 text-ink-2">In plain words: {text.summary}</p>
              {text.guidance && <p className="text-12 text-ink-2">When to offer: {text.guidance}</p>}
              {text.state === "retired" && text.draftsUsing > 0 && (
                <p className="text-12 text-warning">{plural(text.draftsUsing, "draft")} still hold this text.</p>
              )}
            </div>
          </Panel>
        ))}
        <Panel title="What happened">
          <Timeline
            entries={entries.map((entry) => ({
              id: entry.id,
              actorName: entry.actorName,
              at: entry.at,
              text: happened[entry.type] ?? entry.type,
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
