import type { ReactNode } from "react";
import { PageHeader } from "@/components/page-header";
import type { VersionKind } from "@/lib/approvals/policies/domain/versions";
import { type Content, policyContent, policyVersions } from "@/lib/approvals/policies/queries/policy-versions";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { kinds } from "./kinds";

type Start = {
  readonly actor: Actor;
  readonly draft: { readonly draftId: string | null; readonly version: number | null; readonly note: string };
  /** The draft's, else that of the version in force; undefined before the first. */
  readonly content: Content | undefined;
};

/** The page on which a draft is written: it starts from the draft, else from the version in force, else from a default. */
export async function DraftPage({ kind, form }: { kind: VersionKind; form: (start: Start) => ReactNode }) {
  const look = kinds[kind];
  const actor = await requireActor(`${look.versions}/draft`);
  const versions = await orNotFound(
    (async () => {
      authorize(actor, "policy:manage");
      return policyVersions(actor, kind);
    })(),
  );
  const draft = versions.find((row) => row.state === "draft");
  const from = draft ?? versions.find((row) => row.inForce);
  return (
    <>
      <PageHeader
        back={{ href: look.path, label: look.name }}
        title={draft ? `Draft of version ${draft.number}` : look.begin}
      />
      {form({
        actor,
        draft: { draftId: draft?.id ?? null, version: draft?.version ?? null, note: draft?.note ?? "" },
        content: from && (await policyContent(actor, kind, from.id)),
      })}
    </>
  );
}
