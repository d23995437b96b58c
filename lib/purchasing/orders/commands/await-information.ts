import type { Context } from "@/lib/platform/command";
import type { MoveItemInput } from "../inputs";
import { moveItem } from "./move-item";

export const awaitInformation = (ctx: Context, input: MoveItemInput) =>
  moveItem(ctx, input, "pending", "waits_for_information");
