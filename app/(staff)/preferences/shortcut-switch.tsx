"use client";

import { useRouter } from "next/navigation";
import { Switch } from "@/components/checkbox";
import { keep } from "../cookie";

/** Single keys can be in the way of speech input and of trembling hands; Ctrl K stays. */
export function ShortcutSwitch({ on }: { on: boolean }) {
  const router = useRouter();
  return (
    <Switch
      label="Single-key shortcuts"
      hint="Press ? to see them. Ctrl K works in any case."
      defaultChecked={on}
      onChange={(event) => {
        keep("shortcuts", event.target.checked ? "on" : "off");
        router.refresh();
      }}
    />
  );
}
