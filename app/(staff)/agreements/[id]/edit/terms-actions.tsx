"use client";

import { ActionButton } from "@/components/action-button";
import { adoptTermsAction } from "../../actions";
import { adoptSentences } from "../../sentences";
import { useEditing } from "./editing";

/** A newer version of the terms is published: the agreement keeps what it pinned until somebody adopts it. */
export function AdoptTerms({ number }: { number: number }) {
  const { id, version, latest } = useEditing();
  return (
    <ActionButton
      action={adoptTermsAction}
      input={{ id, version }}
      after={latest}
      sentences={adoptSentences}
      size="compact"
      done="Terms adopted"
    >
      Adopt version {number}
    </ActionButton>
  );
}
