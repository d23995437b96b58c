"use client";

import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import type { ComboboxOption } from "@/components/combobox";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { WhenRefused } from "@/components/when-refused";
import { createOfferingAction } from "./actions";
import { ContentFields } from "./content-fields";
import { PriceRows } from "./price-rows";
import { createSentences, notThereAt } from "./sentences";

type Props = {
  categories: readonly { value: string; label: string }[];
  channels: readonly { value: string; label: string }[];
  specification?: ComboboxOption;
  name?: string;
  canLaunch: boolean;
};

/** One form for a whole offering: what it is, what it costs, and whether it is launched at once. */
export function OfferingForm({ categories, channels, specification, name, canLaunch }: Props) {
  return (
    <ActionForm
      action={createOfferingAction}
      sentences={createSentences}
      at={notThereAt}
      submit="Create as a draft"
      submitVariant="secondary"
      done="Created"
      sticky
      className="max-w-4xl"
      beside={
        <>
          {canLaunch && (
            <Button type="submit" variant="primary" name="state" value="launched">
              Create and launch
            </Button>
          )}
          <LinkButton href="/offerings" variant="quiet">
            Cancel
          </LinkButton>
        </>
      }
    >
      <Panel title="What it is">
        <ContentFields
          categories={categories}
          channels={channels}
          values={{ name: name ?? "", isSellable: true, ...(specification ? { specification } : {}) }}
        />
      </Panel>
      <Panel title="Prices">
        <PriceRows rows={[]} />
      </Panel>
      <WhenRefused reason="likely_duplicate">
        <Checkbox name="acknowledgeDuplicate" label="Not a duplicate" hint="It is another offering; create it." />
      </WhenRefused>
    </ActionForm>
  );
}
