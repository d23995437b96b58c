"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { TextInput } from "@/components/text-input";
import type { VersionKind } from "@/lib/approvals/policies/domain/versions";
import { discard, publish } from "./actions";
import { discardSentences, publishSentences } from "./sentences";

type Props = {
  kind: VersionKind;
  draftId: string;
  version: number;
  may: { readonly write: boolean; readonly publish: boolean };
  writers: readonly string[];
};

/** A second person puts a draft in force; whoever wrote on it can only give it up. */
export function PublishPanel({ kind, draftId, version, may, writers }: Props) {
  return (
    <div className="flex flex-col gap-4">
      {may.publish ? (
        <ActionForm
          action={publish}
          hidden={{ kind, draftId, version }}
          sentences={publishSentences}
          at={{ starts_in_the_past: "effectiveFrom", another_starts_then: "effectiveFrom" }}
          submit="Put in force"
          done="Published"
          name="publish"
          draft={false}
        >
          <Field name="effectiveFrom" label="From" hint="UTC. Empty: from now on.">
            <TextInput type="datetime-local" className="figures" />
          </Field>
        </ActionForm>
      ) : (
        <p className="text-13 text-ink-2">
          Written by {writers.join(" and ")}. Another administrator reads it and puts it in force.
        </p>
      )}
      {may.write && (
        <ActionButton
          action={discard}
          input={{ kind, draftId, version }}
          sentences={discardSentences}
          size="compact"
          confirm={{
            title: "Discard this draft?",
            body: "It stays in the list of versions and never comes into force.",
            consequence: "Discard the draft",
          }}
        >
          Discard…
        </ActionButton>
      )}
    </div>
  );
}
