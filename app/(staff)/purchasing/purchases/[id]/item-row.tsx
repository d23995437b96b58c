"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { DateText } from "@/components/date-time";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { Money } from "@/components/money";
import { Select } from "@/components/select";
import { Status } from "@/components/status";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { itemStateNames, needsAttention } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { endCauseNames, failCauses, itemActionNames } from "@/lib/purchasing/orders/domain/purchase";
import type { ItemView } from "@/lib/purchasing/orders/queries/order-page";
import {
  awaitInformationAction,
  completeItemAction,
  failItemAction,
  holdItemAction,
  resumeItemAction,
  startItemAction,
} from "../../actions";
import { moveSentences } from "../../sentences";
import { stateTones } from "../../state-look";

/** One item: what and where, what it costs, where it stands, and what can be done with it now. */
export function ItemRow({ item, today }: { item: ItemView; today: string }) {
  const input = { itemId: item.id, version: item.version };
  const currency = item.agreed.currency as Currency;
  return (
    <li className="flex flex-col gap-2 border-hairline border-b px-4 py-3 last:border-b-0" data-item={item.n}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <p className="break-words text-13 font-medium">
            <span className="figures text-ink-3">{item.n}</span> {item.quantity > 1 && `${item.quantity} × `}
            {item.name}
          </p>
          <p className="text-12 text-ink-2">
            {item.siteName ?? "No site"} · <Money of={{ minor: item.agreed.monthlyMinor, currency }} /> a month
            {item.agreed.oneTimeMinor > 0 && (
              <>
                {" "}
                · <Money of={{ minor: item.agreed.oneTimeMinor, currency }} /> once
              </>
            )}{" "}
            · {item.agreed.termMonths} months
            {item.action !== "add" && <> · {itemActionNames[item.action].toLowerCase()} of what they have</>}
            {item.requestedOn && (
              <>
                {" "}
                · wanted by <DateText date={item.requestedOn} />
              </>
            )}
          </p>
          {item.stateReason && <p className="mt-1 break-words text-12 text-ink-2">“{item.stateReason}”</p>}
          {item.startsOn && (
            <p className="text-12 text-ink-2">
              In use from <DateText date={item.startsOn} />
              {item.serialNumber && <> · serial {item.serialNumber}</>}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {item.endCause && <span className="text-12 text-ink-2">{endCauseNames[item.endCause]}</span>}
          <Status
            word={item.removed ? "Taken out" : itemStateNames[item.state]}
            tone={stateTones[item.state]}
            needsYou={needsAttention(item.state)}
          />
          {item.may.start && (
            <ActionButton action={startItemAction} input={input} sentences={moveSentences} size="compact">
              Start
            </ActionButton>
          )}
          {item.may.resume && (
            <ActionButton action={resumeItemAction} input={input} sentences={moveSentences} size="compact">
              Resume
            </ActionButton>
          )}
        </div>
      </div>
      {item.may.complete && (
        <details className="text-13">
          <summary className="link w-fit cursor-pointer">Complete</summary>
          <ActionForm
            action={completeItemAction}
            sentences={moveSentences}
            hidden={input}
            name={`complete-${item.n}`}
            submit={`Complete, the customer has ${item.quantity > 1 ? "them" : "it"}`}
            done={`${item.name} completed`}
            className="mt-2 max-w-xl gap-3"
          >
            <div className="grid gap-3 sm:grid-cols-2">
              <Field name="startsOn" label="In use from" required>
                <DateInput defaultValue={today} max={today} />
              </Field>
              <Field name="serialNumber" label="Serial number" hint="Of the device or line, if there is one.">
                <TextInput />
              </Field>
            </div>
          </ActionForm>
        </details>
      )}
      <StopForms item={item} />
    </li>
  );
}

const stops = [
  { move: "hold", action: holdItemAction, label: "Hold", hint: "What stands in the way, and who clears it?" },
  {
    move: "await",
    action: awaitInformationAction,
    label: "Ask for information",
    hint: "What is missing, and from whom?",
  },
  { move: "fail", action: failItemAction, label: "Give up", hint: "Why can it not be delivered? This is final." },
] as const;

function StopForms({ item }: { item: ItemView }) {
  const open = stops.filter((stop) => item.may[stop.move]);
  if (open.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {open.map((stop) => (
        <details key={stop.move} className="text-13 open:basis-full">
          <summary className="link w-fit cursor-pointer text-12">{stop.label}</summary>
          <ActionForm
            action={stop.action}
            sentences={moveSentences}
            hidden={{ itemId: item.id, version: item.version }}
            name={`${stop.move}-${item.n}`}
            submit={`${stop.label}: ${item.name}`}
            submitVariant={stop.move === "fail" ? "danger" : "secondary"}
            className="mt-2 max-w-xl gap-3"
          >
            {stop.move === "fail" && (
              <Field name="cause" label="Cause" required>
                <Select
                  placeholder="Choose"
                  options={failCauses.map((cause) => ({ value: cause, label: endCauseNames[cause] }))}
                />
              </Field>
            )}
            <Field name="reason" label="Reason" hint={stop.hint} required>
              <TextArea rows={2} />
            </Field>
          </ActionForm>
        </details>
      ))}
    </div>
  );
}
