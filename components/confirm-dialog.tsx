"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, DialogButtons } from "./dialog";

type Props = {
  title: string;
  body?: ReactNode;
  /** The button says what happens: "Retire 40 offerings". */
  consequence: string;
  danger?: boolean;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** Asks before what cannot be undone. */
export default function ConfirmDialog({ title, body, consequence, danger, busy, onYes, onNo }: Props) {
  return (
    <Dialog open onOpenChange={(open) => !open && onNo()} width="narrow" title={title} description={body}>
      <DialogButtons>
        <Button onClick={onNo}>Cancel</Button>
        <Button variant={danger ? "danger" : "primary"} loading={busy ?? false} onClick={onYes}>
          {consequence}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
