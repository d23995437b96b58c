"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { purchaseFormNames, purchaseForms } from "@/lib/purchasing/orders/domain/purchase";
import { certifyPersonAction, endCertificateAction, endDutyAction, putOnDutyAction } from "../actions";
import { certifySentences, dutySentences, endSentences } from "../sentences";

type Props = { people: readonly Option[]; from: string; until: string };

const kinds = {
  certificate: {
    title: "Certify somebody",
    description: "They may then be put on duty for purchases of this form.",
    verb: "Certify",
    action: certifyPersonAction,
    sentences: certifySentences,
    at: { ends_before_it_begins: "validUntil", certified_already: "validFrom" },
    done: "Certified",
  },
  duty: {
    title: "Put somebody on duty",
    description: "Only for days on which they hold a certificate for this form.",
    verb: "Put on duty",
    action: putOnDutyAction,
    sentences: dutySentences,
    at: {
      ends_before_it_begins: "validUntil",
      not_certified: "personId",
      certificate_ends: "validUntil",
      on_duty_already: "validFrom",
    },
    done: "On duty",
  },
} as const;

/** A certificate or a duty: somebody, a form of purchase, and a period that ends. */
export function GiveCover({ kind, people, from, until }: Props & { kind: keyof typeof kinds }) {
  const { verb, title, description, action, sentences, at, done } = kinds[kind];
  return (
    <FormDialog
      {...{ title, description, action, sentences, at, done }}
      trigger={<Button size="compact">{verb}</Button>}
      name={kind}
      draft={false}
      submit={verb}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="personId" label="Who" required>
          <Select autoFocus placeholder="Choose" options={people} />
        </Field>
        <Field name="form" label="For purchases" required>
          <Select
            placeholder="Choose"
            options={purchaseForms.map((value) => ({ value, label: purchaseFormNames[value] }))}
          />
        </Field>
        <Field name="validFrom" label="From" required>
          <DateInput defaultValue={from} />
        </Field>
        <Field name="validUntil" label="Until" hint="The first day without." required>
          <DateInput defaultValue={until} />
        </Field>
      </div>
    </FormDialog>
  );
}

type Ending = { kind: keyof typeof kinds; id: string; person: string; form: string };

export const EndCover = ({ kind, id, person, form }: Ending) => (
  <ActionButton
    action={kind === "duty" ? endDutyAction : endCertificateAction}
    sentences={endSentences}
    input={{ id }}
    variant="quiet"
    size="compact"
    done="Ended today"
    confirm={{
      title: kind === "duty" ? `Take ${person} off duty?` : `End the certificate of ${person}?`,
      body:
        kind === "duty"
          ? `From today on ${person} is not on duty for “${form}”.`
          : `From today on ${person} does not count for “${form}”, also where they are on duty.`,
      consequence: "End it today",
    }}
  >
    End
  </ActionButton>
);
