"use client";

import { ActionButton } from "@/components/action-button";
import { LinkButton } from "@/components/link-button";
import { type AgreementState, awaitsSignature } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { duplicateAgreementAction, recallAgreementAction, reopenAgreementAction } from "../actions";
import { moveSentences } from "../sentences";
import { Withdraw } from "./withdraw";

type Props = {
  id: string;
  version: number;
  n: number;
  state: AgreementState;
  may: {
    readonly edit: boolean;
    readonly reopen: boolean;
    readonly recall: boolean;
    readonly send: boolean;
    readonly withdraw: boolean;
    readonly duplicate: boolean;
  };
};

/** What this person may do with the agreement as it stands; the one that moves it on comes first. */
export function RecordActions({ id, version, n, state, may }: Props) {
  const links = awaitsSignature(state) ? " Links that were sent stop working." : "";
  return (
    <>
      {may.edit && (
        <LinkButton href={`/agreements/${id}/edit`} variant="primary">
          Edit
        </LinkButton>
      )}
      {may.send && (
        <LinkButton href={`/agreements/${id}/signature`} variant="primary">
          Send for signature
        </LinkButton>
      )}
      {may.recall && (
        <ActionButton
          action={recallAgreementAction}
          input={{ id, version }}
          sentences={moveSentences}
          done="Taken back"
          confirm={{
            title: "Take it back?",
            body: `The request for approval ends and version ${n + 1} is a draft.`,
            consequence: "Take back",
          }}
        >
          Take back
        </ActionButton>
      )}
      {may.reopen && (
        <ActionButton
          action={reopenAgreementAction}
          input={{ id, version }}
          sentences={moveSentences}
          done={`Version ${n + 1} is open`}
          confirm={{
            title: `Go on as version ${n + 1}?`,
            body: `Approvals of version ${n} no longer count.${links}`,
            consequence: `Edit version ${n + 1}`,
          }}
        >
          Edit as version {n + 1}
        </ActionButton>
      )}
      {may.duplicate && (
        <ActionButton action={duplicateAgreementAction} input={{ id }} variant="quiet" done="Copied">
          Duplicate
        </ActionButton>
      )}
      {may.withdraw && <Withdraw id={id} version={version} />}
    </>
  );
}
