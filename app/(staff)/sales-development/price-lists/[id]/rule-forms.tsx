"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { RadioGroup } from "@/components/radio-group";
import { type Option, Select } from "@/components/select";
import type { Currency } from "@/lib/kernel/money";
import { removePriceRuleAction, setPriceRuleAction } from "../../actions";
import { listSentences } from "../../sentences";

type Props = { listId: string; version: number; currency: Currency; kinds: readonly Option[] };

/** One rule: what it is about, and what it says. A rule about the same thing is replaced. */
export function RuleDialog({ listId, version, currency, kinds }: Props) {
  const [scope, setScope] = useState("everything");
  const [kind, setKind] = useState("percent_of_list");
  return (
    <FormDialog
      title="Set rule"
      trigger={<Button size="compact">Set rule</Button>}
      name="rule"
      action={setPriceRuleAction}
      sentences={listSentences}
      submit="Set rule"
      hidden={{ priceListId: listId, version, currency }}
      done="Rule set"
    >
      <RadioGroup
        name=""
        legend="About"
        inline
        value={scope}
        onValueChange={(next) => {
          setScope(next);
          setKind("percent_of_list");
        }}
        choices={[
          { value: "everything", label: "Everything" },
          { value: "offering", label: "An offering" },
          { value: "price", label: "One price" },
        ]}
      />
      {scope === "offering" && (
        <Field name="offeringId" label="Offering" required>
          <Combobox source="/sales-development/find?what=offering" placeholder="Name or number" />
        </Field>
      )}
      {scope === "price" && (
        <Field name="offeringPriceId" label="Price" required>
          <Combobox
            source={`/sales-development/find?what=price&currency=${currency}`}
            placeholder="Name or number of the offering"
          />
        </Field>
      )}
      <Field name="kind" label="Rule" required>
        <Select
          options={kinds.filter((one) => one.value !== "fixed" || scope === "price")}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {kind !== "fixed" && (
          <Field name="share" label="Percentage of list" required={kind === "percent_of_list"}>
            <PercentInput />
          </Field>
        )}
        {(kind === "fixed" || (kind === "floor" && scope === "price")) && (
          <Field name="amount" label={kind === "floor" ? "Or an amount" : "Amount"} required={kind === "fixed"}>
            <MoneyInput currency={currency} />
          </Field>
        )}
      </div>
    </FormDialog>
  );
}

/** A wider rule or the list price holds then. */
export function RemoveRule({ id, version, about }: { id: string; version: number; about: string }) {
  return (
    <ActionButton
      action={removePriceRuleAction}
      input={{ id, version }}
      sentences={listSentences}
      variant="quiet"
      size="compact"
      done={`Rule about ${about} removed`}
    >
      Remove
    </ActionButton>
  );
}
