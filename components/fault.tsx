"use client";

import { Button } from "./button";
import { LinkButton } from "./link-button";

/** A page that could not be made. What was typed into its forms is kept in this tab. */
export function Fault({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 py-16">
      <h1 className="text-20 font-semibold">This page could not be shown</h1>
      <p className="text-14 text-ink-2">
        The server had a problem or did not answer. Nothing you saved is lost, and what you typed is kept in this tab.
        Try again; if it stays, give an administrator the reference.
      </p>
      {reference && <p className="text-12 text-ink-2">Reference {reference}</p>}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <LinkButton href="/">Go to your start page</LinkButton>
      </div>
    </div>
  );
}
