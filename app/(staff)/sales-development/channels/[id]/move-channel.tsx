"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { Menu } from "@/components/menu";
import { TextArea } from "@/components/text-area";
import type { ChannelState } from "@/lib/sales-development/channels/domain/channel";
import { moveChannelAction } from "../../actions";
import { moveSentences } from "../../sentences";

type Move = { readonly to: ChannelState; readonly needsReason: boolean };
type Props = { id: string; version: number; name: string; moves: readonly Move[] };

const verbs: Record<ChannelState, string> = {
  proposed: "Propose again",
  approved: "Approve",
  pilot: "Start pilot",
  live: "Take live",
  suspended: "Suspend",
  retired: "Retire",
};

/** The next step of a channel's life as the button, what ends or stops it behind a menu that asks why. */
export function MoveChannel({ id, version, name, moves }: Props) {
  const [asking, setAsking] = useState<ChannelState>();
  const next = moves.filter((move) => !move.needsReason).at(-1);
  const others = moves.filter((move) => move !== next);
  return (
    <>
      {others.length > 0 && (
        <Menu
          label="Move to"
          entries={others.map(({ to }) => ({
            label: verbs[to],
            onPress: () => setAsking(to),
            danger: to === "retired",
          }))}
        />
      )}
      {next && (
        <ActionButton
          action={moveChannelAction}
          input={{ id, version, to: next.to, statusReason: "" }}
          sentences={moveSentences}
          variant="primary"
          done={`${name}: ${verbs[next.to].toLowerCase()}, done`}
        >
          {verbs[next.to]}
        </ActionButton>
      )}
      {asking && (
        <Dialog
          open
          onOpenChange={(open) => !open && setAsking(undefined)}
          title={`${verbs[asking]} ${name}`}
          description={asking === "retired" ? "A retired channel never sells again." : undefined}
        >
          <ActionForm
            name={`move-${asking}`}
            action={moveChannelAction}
            sentences={moveSentences}
            submit={`${verbs[asking]} ${name}`}
            submitVariant={asking === "retired" ? "danger" : "primary"}
            hidden={{ id, version, to: asking }}
            done={`${name}: ${verbs[asking].toLowerCase()}, done`}
            onDone={() => setAsking(undefined)}
          >
            <Field name="statusReason" label="Why" required>
              <TextArea autoFocus />
            </Field>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
