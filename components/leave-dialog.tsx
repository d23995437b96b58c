"use client";

import { Button } from "./button";
import { Dialog, DialogButtons } from "./dialog";

export default function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onStay()}
      width="narrow"
      title="Leave without saving?"
      description="What you typed is kept in this tab until you come back to this page."
    >
      <DialogButtons>
        <Button onClick={onLeave}>Leave</Button>
        <Button variant="primary" onClick={onStay}>
          Stay here
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
