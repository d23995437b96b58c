"use client";

import { ActionButton } from "@/components/action-button";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { redriveDelivery } from "@/lib/platform/deliveries";
import { sendAgain } from "./actions";

const sentences = {
  already_delivered: "It has been delivered meanwhile. Reload the page.",
} satisfies Sentences<RefusalOf<typeof redriveDelivery>>;

export const SendAgain = (input: { kind: "event" | "mail"; id: string }) => (
  <ActionButton action={sendAgain} input={input} sentences={sentences} size="compact" done="On its way again">
    Send again
  </ActionButton>
);
