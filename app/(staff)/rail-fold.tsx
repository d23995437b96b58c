"use client";

import { useState } from "react";
import { Icon } from "@/components/icon";
import { keep } from "./cookie";

/** Folds the rail; the next page comes folded from the server. */
export function RailFold() {
  const [folded, setFolded] = useState<boolean>();
  return (
    <button
      type="button"
      aria-label="Fold the rail"
      aria-pressed={folded}
      className="grid size-7 place-items-center rounded-control text-ink-2 hover:bg-surface-3 hover:text-ink"
      onClick={() => {
        const desk = document.getElementById("desk");
        const fold = desk?.dataset.rail !== "folded";
        if (desk) desk.dataset.rail = fold ? "folded" : "open";
        keep("rail", fold ? "folded" : "open");
        setFolded(fold);
      }}
    >
      <Icon name="fold" className="size-4 group-data-[rail=folded]/desk:rotate-180" />
    </button>
  );
}
