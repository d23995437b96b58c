"use client";

import { ActionForm } from "@/components/action-form";
import { LinkButton } from "@/components/link-button";
import { changeDraftAction } from "../../actions";
import { ContentFields, type ContentValues } from "../../content-fields";
import { changeDraftSentences, notThereAt } from "../../sentences";

type Option = { value: string; label: string };
type Props = {
  id: string;
  versionId: string;
  version: number;
  n: number;
  categories: readonly Option[];
  channels: readonly Option[];
  values: ContentValues;
};

export function DraftForm({ id, versionId, version, n, ...fields }: Props) {
  const back = `/offerings/${id}?n=${n}`;
  return (
    <ActionForm
      action={changeDraftAction}
      sentences={changeDraftSentences}
      at={notThereAt}
      submit="Save"
      hidden={{ versionId, version }}
      done="Saved"
      sticky
      beside={
        <>
          <LinkButton href={`/offerings/${id}/prices?n=${n}`}>Prices</LinkButton>
          <LinkButton href={`/offerings/${id}/bundle?n=${n}`}>Bundle</LinkButton>
          <LinkButton href={back} variant="quiet">
            Cancel
          </LinkButton>
        </>
      }
    >
      <ContentFields {...fields} />
    </ActionForm>
  );
}
