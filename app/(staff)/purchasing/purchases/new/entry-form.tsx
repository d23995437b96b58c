"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";

type Props = Pick<ComponentProps<typeof ActionForm>, "action" | "sentences"> & {
  /** Who, how and when: the fields above the items. */
  title: string;
  head: ReactNode;
  /** A row each. */
  items: ReactNode;
  onAdd: () => void;
};

/** A purchase that is entered by hand, in either direction. It leads to the purchase. */
export function EntryForm({ title, head, items, onAdd, ...form }: Props) {
  const router = useRouter();
  return (
    <ActionForm
      {...form}
      hidden={{ currency: "EUR" }}
      submit="Enter the purchase"
      done="Purchase entered"
      onDone={(value) => router.push(`/purchasing/purchases/${Object(value).orderId}` as never)}
      beside={<LinkButton href="/purchasing/purchases">Cancel</LinkButton>}
      className="gap-4"
    >
      <Panel title={title}>{head}</Panel>
      <Panel title="Items" flush>
        <ul>{items}</ul>
        <div className="px-4 py-3">
          <Button type="button" onClick={onAdd}>
            Add an item
          </Button>
        </div>
      </Panel>
    </ActionForm>
  );
}
