"use client";

import { ActionButton } from "@/components/action-button";
import { lockCreditPeriodAction } from "../../compensation-actions";
import { lockSentences } from "../../compensation-sentences";

/** Closes a quarter for good. */
export const LockQuarter = ({ quarter, name }: { quarter: string; name: string }) => (
  <ActionButton
    action={lockCreditPeriodAction}
    input={{ quarter }}
    sentences={lockSentences}
    done={`${name} is locked`}
    confirm={{
      title: `Lock ${name}?`,
      body: "No line is added to it any more. What is cancelled or corrected later becomes a line in a later quarter.",
      consequence: `Lock ${name} for good`,
    }}
  >
    Lock the quarter
  </ActionButton>
);
