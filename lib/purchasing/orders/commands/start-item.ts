import type { Context } from "@/lib/platform/command";
import type { MoveItemInput } from "../inputs";
import { moveItem } from "./move-item";

export const startItem = (ctx: Context, input: MoveItemInput) => moveItem(ctx, input, "in_progress", "started");
