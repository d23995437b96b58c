"use client";

import { type ReactElement, type ReactNode, useState } from "react";
import { ActionForm, type ActionFormProps } from "./action-form";
import { Button } from "./button";
import { Dialog, type DialogWidth } from "./dialog";

type Props = ActionFormProps & {
  title: ReactNode;
  description?: ReactNode;
  /** What opens it; leave out when `open` is yours. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  width?: DialogWidth;
};

/** A form in a window of its own: a press opens it, and it closes when what it sends is done. */
export function FormDialog({ title, description, trigger, width, onDone, ...given }: Props) {
  const [opened, setOpened] = useState(false);
  const { open = opened, onOpenChange = setOpened, ...form } = given;
  return (
    <Dialog {...{ title, description, trigger, width, open, onOpenChange }}>
      <ActionForm
        {...form}
        onDone={(value) => {
          onOpenChange(false);
          onDone?.(value);
        }}
      />
    </Dialog>
  );
}

/** Opens the form of one row: a verb, and aloud what it is done to. */
export const rowTrigger = (verb: string, spoken: string) => (
  <Button variant="quiet" size="compact" aria-label={spoken}>
    {verb}
  </Button>
);
