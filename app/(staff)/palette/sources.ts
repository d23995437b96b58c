import type { Actor } from "@/lib/kernel/actor";

/** A record that the palette can open. */
export type Found = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly note?: string;
  readonly href: string;
};

/** Finds at most five records of one kind that this person may open. Each module adds its own. */
export type PaletteSource = (actor: Actor, text: string) => Promise<readonly Found[]>;

export const sources: readonly PaletteSource[] = [];
