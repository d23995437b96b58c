"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useState, useTransition } from "react";
import type { FormAction, FormState } from "./form-state";

const idle: FormState = { status: "idle" };

/**
 * Runs a server action from a form. Without JavaScript the browser posts to `formAction` and the page is rendered with the
 * answer; with it `send` calls the action, so that an unreachable server is an answer too and the form is never emptied.
 */
export function useServerAction(action: FormAction) {
  const [posted, formAction] = useActionState(action, idle);
  const [answer, setAnswer] = useState<FormState>();
  const [pending, startTransition] = useTransition();
  const state = answer ?? posted;

  function send(data: FormData, heard: (answer: FormState | "elsewhere") => void): void {
    startTransition(async () => {
      const next = await action(idle, data).catch((error: unknown) => {
        if (isRedirect(error)) heard("elsewhere");
        unstable_rethrow(error);
        return unreachable(error);
      });
      // With the page as it is after the action: what closes or is pressed next knows the new version.
      startTransition(() => {
        setAnswer(next);
        heard(next);
      });
    });
  }
  return { state, formAction, pending, send };
}

const isRedirect = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

function unreachable(error: unknown): FormState {
  const old = error instanceof Error && error.name === "UnrecognizedActionError";
  const message = old
    ? "Dealdesk was renewed since you opened this page. Reload it; what you typed is kept."
    : "The server did not answer. Nothing is known to be saved; what you typed is still here. Send it again.";
  return { status: "failed", message, id: "", mark: String(Date.now()) };
}
