"use client";

import { ActionForm } from "@/components/action-form";
import { LinkButton } from "@/components/link-button";
import { setPricesAction } from "../../actions";
import { PriceRows, type PriceRowValues } from "../../price-rows";
import { priceFormSentences } from "../../sentences";

type Props = { id: string; versionId: string; version: number; n: number; rows: readonly PriceRowValues[] };

export function PricesForm({ id, versionId, version, n, rows }: Props) {
  return (
    <ActionForm
      action={setPricesAction}
      sentences={priceFormSentences}
      submit="Save prices"
      hidden={{ versionId, version }}
      done="Prices saved"
      beside={
        <LinkButton href={`/offerings/${id}?tab=prices&n=${n}`} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <PriceRows rows={rows} />
    </ActionForm>
  );
}
