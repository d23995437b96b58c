"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { DateTime } from "@/components/date-time";
import { Field } from "@/components/field";
import { RadioGroup } from "@/components/radio-group";
import { Status } from "@/components/status";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { reviewOutcomeNames, reviewOutcomes } from "@/lib/purchasing/reviews/domain/review";
import type { PurchaseReview } from "@/lib/purchasing/reviews/queries/purchase-review";
import { remarkOnPurchaseAction, resolveRemarkAction, signOffPurchaseAction } from "../../../actions";
import { remarkSentences, resolveSentences, signOffSentences } from "../../../sentences";

export function RemarkForm({ orderId, itemId, n }: { orderId: string; itemId?: string; n?: number }) {
  return (
    <details className="mt-2 text-13 first:mt-0" data-no-print>
      <summary className="link w-fit cursor-pointer text-12">Remark{n ? ` on item ${n}` : ""}</summary>
      <ActionForm
        action={remarkOnPurchaseAction}
        sentences={remarkSentences}
        hidden={{ orderId, itemId: itemId ?? "" }}
        name={`remark-${n ?? "all"}`}
        submit="Remark"
        submitVariant="secondary"
        emptyWhenDone
        className="mt-2 max-w-xl gap-3"
      >
        <Field name="text" label="Remark" required>
          <TextArea rows={2} />
        </Field>
        <Checkbox name="blocking" label="Stands in the way of approval" />
      </ActionForm>
    </details>
  );
}

export function Remarks({ remarks, mayResolve }: { remarks: PurchaseReview["remarks"]; mayResolve: boolean }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-2 text-13 first:mt-0">
      {remarks.map((remark) => (
        <li key={remark.id} className="border-hairline border-l-2 pl-2">
          <p>
            {remark.blocking && !remark.resolvedAt && <Status word="Blocks approval" tone="danger" />} {remark.text}
          </p>
          <p className="text-12 text-ink-2">
            {remark.by}, <DateTime at={remark.writtenAt} short />, revision {remark.revision}
          </p>
          {remark.resolution && <p className="text-12 text-ink-2">Resolved: {remark.resolution}</p>}
          {mayResolve && !remark.resolvedAt && (
            <details data-no-print>
              <summary className="link w-fit cursor-pointer text-12">Resolve</summary>
              <ActionForm
                action={resolveRemarkAction}
                sentences={resolveSentences}
                hidden={{ remarkId: remark.id, version: remark.version }}
                name={`resolve-${remark.id}`}
                submit="Resolve"
                submitVariant="secondary"
                className="mt-2 max-w-xl gap-3"
              >
                <Field name="resolution" label="How" required>
                  <TextInput maxLength={1000} />
                </Field>
              </ActionForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

export function SignOffForm({ orderId, contentHash }: { orderId: string; contentHash: string }) {
  return (
    <div className="mt-3" data-no-print>
      <ActionForm
        action={signOffPurchaseAction}
        sentences={signOffSentences}
        hidden={{ orderId, contentHash }}
        name="sign-off"
        submit="Sign off this revision"
        done="Signed off"
        className="gap-3"
      >
        <RadioGroup
          name="outcome"
          legend="Decision"
          choices={reviewOutcomes.map((value) => ({ value, label: reviewOutcomeNames[value] }))}
          defaultValue="approved"
        />
        <Field name="note" label="Note">
          <TextArea rows={2} />
        </Field>
      </ActionForm>
    </div>
  );
}
