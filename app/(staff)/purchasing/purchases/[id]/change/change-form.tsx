"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { TextArea } from "@/components/text-area";
import type { OrderView } from "@/lib/purchasing/orders/queries/order-page";
import { changePurchaseAction } from "../../../actions";
import { changeSentences } from "../../../sentences";
import { Impact, type ImpactAnswer } from "./impact";

type Props = { order: OrderView; sites: readonly { readonly value: string; readonly label: string }[] };

/** The items of a purchase as they are wanted; what that makes of it shows while it is typed. */
export function ChangeForm({ order, sites }: Props) {
  const router = useRouter();
  const [impact, setImpact] = useState<ImpactAnswer>();
  const timer = useRef<number>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const here = `/purchasing/purchases/${order.id}`;

  function ask() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(async () => {
      const form = frame.current?.querySelector("form");
      if (!form) return;
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form))
        if (name.startsWith("items.") && typeof value === "string") query.append(name, value);
      const answer = await fetch(`${here}/change/preview?${query}`);
      if (answer.ok) setImpact((await answer.json()) as ImpactAnswer);
    }, 250);
  }

  return (
    <div ref={frame} onInput={ask} onChange={ask}>
      <ActionForm
        action={changePurchaseAction}
        sentences={changeSentences}
        hidden={{ orderId: order.id, version: order.version }}
        submit={impact?.ok && impact.value.approval.needed ? "Ask for this change" : "Change the purchase"}
        onDone={() => router.push(here as never)}
        beside={<LinkButton href={here}>Back</LinkButton>}
        className="gap-4"
      >
        <Panel title="Items" flush>
          <ul>
            {order.items.map((item, index) => (
              <li key={item.id} className="border-hairline border-b px-4 py-3 last:border-b-0">
                <p className="mb-2 text-13 font-medium">
                  <span className="figures text-ink-3">{item.n}</span> {item.name}
                </p>
                {item.pastReturn ? (
                  <p className="text-12 text-ink-2">
                    {item.removed
                      ? "Taken out before."
                      : "Work has begun or ended: only a supplemental order can add to it."}
                  </p>
                ) : (
                  <ItemFields item={item} index={index} sites={sites} />
                )}
              </li>
            ))}
          </ul>
        </Panel>
        <Impact answer={impact} />
        <Field name="reason" label="Reason" hint="Who wants it otherwise, and why?" required>
          <TextArea rows={2} />
        </Field>
      </ActionForm>
    </div>
  );
}

function ItemFields({
  item,
  index,
  sites,
}: {
  item: OrderView["items"][number];
  index: number;
  sites: Props["sites"];
}) {
  const at = (name: string) => `items.${index}.${name}`;
  const label = "flex flex-col gap-1 text-12 text-ink-2";
  return (
    <div className="grid items-end gap-3 sm:grid-cols-4">
      <input type="hidden" name={at("itemId")} value={item.id} />
      <label className={label}>
        Quantity
        <input name={at("quantity")} inputMode="numeric" defaultValue={item.quantity} className="control figures" />
      </label>
      <label className={label}>
        Site
        <select name={at("siteId")} defaultValue={item.siteId ?? ""} className="control">
          <option value="">No site</option>
          {sites.map((site) => (
            <option key={site.value} value={site.value}>
              {site.label}
            </option>
          ))}
        </select>
      </label>
      <label className={label}>
        Wanted by
        <input type="date" name={at("requestedOn")} defaultValue={item.requestedOn ?? ""} className="control" />
      </label>
      <label className="flex min-h-8 items-center gap-2 text-13">
        <input type="checkbox" name={at("remove")} className="size-4" />
        Take it out
      </label>
    </div>
  );
}
