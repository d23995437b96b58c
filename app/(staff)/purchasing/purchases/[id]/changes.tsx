"use client";

import { ActionForm } from "@/components/action-form";
import { DateTime } from "@/components/date-time";
import { Field } from "@/components/field";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { Status, type Tone } from "@/components/status";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { differenceWords } from "@/lib/purchasing/changes/domain/approval";
import { type ChangeState, changeStateNames } from "@/lib/purchasing/changes/domain/change";
import type { ChangeView } from "@/lib/purchasing/changes/queries/changes-of";
import { withdrawChangeAction } from "../../actions";
import { withdrawSentences } from "../../sentences";

const tones: Record<ChangeState, Tone> = {
  awaiting_approval: "pending",
  applied: "success",
  declined: "danger",
  lapsed: "neutral",
};

/** The revisions of a purchase and what each made different; who decides what still waits. */
export function Changes({ changes, currency }: { changes: readonly ChangeView[]; currency: Currency }) {
  return (
    <Panel title="Changes" flush>
      <ul>
        {changes.map((change) => (
          <li key={change.id} className="border-hairline border-b px-4 py-3 text-13 last:border-b-0">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <p className="font-medium">
                Change {change.n}
                {change.revision && `, revision ${change.revision}`}
              </p>
              <Status word={changeStateNames[change.state]} tone={tones[change.state]} />
            </div>
            <p className="text-12 text-ink-2">
              {change.askedBy}, <DateTime at={change.askedAt} short />: “{change.reason}”
            </p>
            <Differences change={change} currency={currency} />
            {change.outcome && <p className="mt-1 text-12 text-ink-2">{change.outcome}</p>}
            {change.steps.map((step) => (
              <p key={step.id} className="mt-1 text-12">
                {step.sentences.join(" ")} Asked: {step.asks.map((one) => one.name).join(", ") || "nobody yet"}.
              </p>
            ))}
            {change.may.withdraw && <Withdraw changeId={change.id} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Differences({
  change,
  currency,
}: {
  change: Pick<ChangeView, "differences" | "before" | "after">;
  currency: Currency;
}) {
  return (
    <ul className="mt-1">
      {change.differences.map((one) => {
        const { label, before, after } = differenceWords(one, currency);
        return (
          <li key={label}>
            {label} <del className="text-ink-3">{before}</del> → <ins className="no-underline">{after}</ins>
          </li>
        );
      })}
      <li className="text-ink-2">
        Over the term <Money of={{ minor: change.before.termMinor, currency }} /> →{" "}
        <Money of={{ minor: change.after.termMinor, currency }} />
      </li>
    </ul>
  );
}

const Withdraw = ({ changeId }: { changeId: string }) => (
  <details className="mt-1">
    <summary className="link w-fit cursor-pointer text-12">Withdraw</summary>
    <ActionForm
      action={withdrawChangeAction}
      sentences={withdrawSentences}
      hidden={{ changeId }}
      name={`withdraw-${changeId}`}
      submit="Withdraw the change"
      submitVariant="secondary"
      className="mt-2 max-w-xl gap-3"
    >
      <Field name="reason" label="Reason" required>
        <TextInput maxLength={500} />
      </Field>
    </ActionForm>
  </details>
);
