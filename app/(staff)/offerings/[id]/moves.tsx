"use client";

import { ActionButton } from "@/components/action-button";
import type { OfferingState } from "@/lib/offerings/catalog/domain/lifecycle";
import { moveOfferingAction, startVersionAction } from "../actions";
import { ReasonDialog } from "../reason-dialog";
import { moveSentences, startVersionSentences } from "../sentences";

type Props = {
  offeringId: string;
  version: number;
  versionId: string;
  n: number;
  moves: readonly OfferingState[];
  startVersion: boolean;
};

const verbs: Record<OfferingState, string> = {
  in_study: "Back to study",
  in_design: "Design",
  in_test: "Test",
  active: "Activate",
  launched: "Launch",
  retired: "Retire",
  obsolete: "Make obsolete",
  rejected: "Reject",
};

/** The legal moves of a version, the step forward as the primary button. */
export function Moves({ offeringId, version, versionId, n, moves, startVersion }: Props) {
  const forward = moves.find((to) => to === "launched" || to === "active" || to === "in_test" || to === "in_design");
  return (
    <>
      {moves.map((to) =>
        to === "retired" || to === "rejected" ? (
          <ReasonDialog
            key={to}
            verb={verbs[to]}
            what="version"
            action={moveOfferingAction}
            sentences={moveSentences}
            hidden={{ versionId, version, to }}
            name={to}
            done={to === "retired" ? "Retired" : "Rejected"}
          />
        ) : (
          <ActionButton
            key={to}
            action={moveOfferingAction}
            sentences={moveSentences}
            input={{ versionId, version, to }}
            variant={to === forward && !startVersion ? "primary" : "secondary"}
            done={to === "launched" ? `Version ${n} is on sale` : verbs[to]}
            {...(to === "obsolete"
              ? {
                  confirm: {
                    title: "Make it obsolete?",
                    body: "Nothing follows: it cannot come back.",
                    consequence: "Make obsolete",
                  },
                }
              : {})}
          >
            {verbs[to]}
          </ActionButton>
        ),
      )}
      {startVersion && (
        <ActionButton
          action={startVersionAction}
          sentences={startVersionSentences}
          input={{ offeringId, version }}
          variant="primary"
        >
          New version
        </ActionButton>
      )}
    </>
  );
}
