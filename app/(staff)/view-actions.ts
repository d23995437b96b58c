"use server";

import { action } from "@/lib/platform/action";
import {
  changeView,
  changeViewInput,
  dropView,
  dropViewInput,
  saveView,
  saveViewInput,
} from "@/lib/platform/saved-views";

export const save = action(saveViewInput, saveView);
export const change = action(changeViewInput, changeView);
export const drop = action(dropViewInput, dropView);
