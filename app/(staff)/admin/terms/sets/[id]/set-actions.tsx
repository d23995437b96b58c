"use client";

import { ActionButton } from "@/components/action-button";
import { draftTermSetVersionAction, publishTermSetAction } from "../../actions";
import { setSentences } from "../../sentences";

export const PublishSet = ({ id, version }: { id: string; version: number }) => (
  <ActionButton
    action={publishTermSetAction}
    input={{ id, version }}
    sentences={setSentences}
    variant="primary"
    done="Published"
    confirm={{
      title: "Publish these terms?",
      body: "New agreements take them from now on. Those under way keep what they pinned.",
      consequence: "Publish terms",
    }}
  >
    Publish terms
  </ActionButton>
);

export const DraftNext = ({ termSetId, number }: { termSetId: string; number: number }) => (
  <ActionButton action={draftTermSetVersionAction} input={{ termSetId }} sentences={setSentences} done="Drafted">
    Draft version {number}
  </ActionButton>
);
