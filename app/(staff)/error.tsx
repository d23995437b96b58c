"use client";

import { Button } from "@/components/button";
import { LinkButton } from "@/components/link-button";

/** A page that could not be made. What was typed into forms of it is kept in this tab. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 py-16">
      <h1 className="text-20 font-semibold">This page could not be shown</h1>
      <p className="text-14 text-ink-2">
        The server had a problem or did not answer. Nothing you saved is lost, and what you typed is kept in this tab.
        Try again; if it stays, give an administrator the reference.
      </p>
      {error.digest && <p className="text-12 text-ink-2">Reference {error.digest}</p>}
      <div className="flex gap-2">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Go to your start page</LinkButton>
      </div>
    </div>
  );
}
