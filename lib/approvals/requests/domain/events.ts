/**
 * The words of the journal. `granted`, `returned` and `rejected` are announced, because the asking module reacts to them;
 * `asked`, because people are told by notification and mail.
 */
export type AboutRequest = {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly contentHash: string;
};

const announced = ["granted", "returned", "rejected", "asked"];

export function approvalEvent(request: AboutRequest, name: string, data: object = {}, onBehalfOf?: string) {
  const { id, subjectKind, subjectId, subjectLabel, contentHash } = request;
  return {
    type: `approval.${name}`,
    stream: `approval:${id}`,
    subject: { kind: subjectKind, id: subjectId, label: subjectLabel },
    data: { requestId: id, subjectKind, subjectId, contentHash, ...data },
    announce: announced.includes(name),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  };
}

/** The job that looks after open steps: by the clock, and when a matrix comes into force. */
export const chaseJob = "chase_approvals";
