"use client";

import { useState } from "react";
import { Button } from "@/components/button";

/** Sends the browser to the company's identity provider; the library wants its own token with the post. */
export function CompanySignIn({ name, to }: { name: string; to: string }) {
  const [state, setState] = useState<"idle" | "going" | "failed">("idle");

  async function go() {
    setState("going");
    try {
      const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
      const answer = await fetch("/api/auth/signin/oidc", {
        method: "POST",
        body: new URLSearchParams({ csrfToken, callbackUrl: to || "/", json: "true" }),
      });
      const { url } = (await answer.json()) as { url: string };
      window.location.assign(url);
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="flex flex-col gap-1">
      <Button size="large" loading={state === "going"} onClick={go}>
        Sign in with {name}
      </Button>
      {state === "failed" && (
        <p role="alert" className="text-12 text-danger">
          {name} did not answer. Try again in a moment.
        </p>
      )}
    </div>
  );
}
