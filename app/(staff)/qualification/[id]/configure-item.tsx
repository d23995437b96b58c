"use client";

import type { ConfigurationChoice } from "@/lib/offerings/catalog/queries/configuration-choice";
import { ConfigurationDialog } from "../../configuration-dialog";
import { configureSolutionItemAction } from "../actions";
import { itemSentences } from "../sentences";

type Props = {
  item: { readonly id: string; readonly version: number; readonly name: string };
  choice: ConfigurationChoice | undefined;
};

/** The options and values of one item of the solution. */
export function ConfigureItem({ item: { id, version, name }, choice }: Props) {
  if (!choice) return null;
  const form = { action: configureSolutionItemAction, hidden: { id, version }, sentences: itemSentences };
  return <ConfigurationDialog name={name} choice={choice} {...form} />;
}
