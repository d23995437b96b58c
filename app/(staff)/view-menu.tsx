"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClass } from "@/components/button";
import { classes } from "@/components/classes";
import { newFormKey } from "@/components/form-values";
import { Popover } from "@/components/popover";
import { SoftLink } from "@/components/soft-link";
import { toast } from "@/components/toast";
import { change, drop } from "./view-actions";

const SaveViewDialog = dynamic(() => import("./save-view-dialog"), { ssr: false });

type View = { id: string; name: string; shared: boolean; mine: boolean; href: string };
type Props = {
  name: string;
  here: string;
  views: readonly View[];
  chosen: string | undefined;
  edited: boolean;
  allHref: string;
  mayWrite: boolean;
};

const row = "flex min-h-8 flex-1 items-center rounded-chip px-2 text-13 hover:bg-surface-3 pointer-coarse:min-h-11";

/** Saved views: a changed one says "Edited" and offers Save, Save as and Reset; only its owner may overwrite it. */
export function ViewMenu({ name, here, views, chosen, edited, allHref, mayWrite }: Props) {
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const view = views.find((one) => one.id === chosen);

  async function send(does: typeof change, input: Record<string, string | boolean>, done: string) {
    const answer = await does({ status: "idle" }, { ...input, idempotencyKey: newFormKey() });
    toast(answer.status === "done" ? done : { text: "This was not saved. Reload the page.", tone: "danger" });
    router.refresh();
  }

  return (
    <>
      <Popover
        triggerClass={buttonClass("secondary", "default")}
        label={
          <>
            <span className="max-w-40 truncate">{view?.name ?? "All"}</span>
            {edited && <span className="text-12 text-warning">Edited</span>}
            <span aria-hidden="true" className="text-ink-3">
              ▾
            </span>
          </>
        }
        title="Views"
        className="w-64 p-1"
      >
        {(close) => (
          <>
            <ul>
              <li>
                <SoftLink href={allHref} className={row} onClick={close}>
                  All
                </SoftLink>
              </li>
              {views.map((one) => (
                <li key={one.id} className="flex items-center gap-1">
                  <SoftLink
                    href={one.href}
                    aria-current={one.id === chosen || undefined}
                    className={classes(row, one.id === chosen && "bg-accent-soft font-medium")}
                    onClick={close}
                  >
                    <span className="min-w-0 truncate">{one.name}</span>
                    {one.shared && (
                      <span className="ml-auto pl-2 text-11 text-ink-3">
                        {one.mine ? "Shared" : "From a colleague"}
                      </span>
                    )}
                  </SoftLink>
                  {one.mine && (
                    <Button variant="quiet" size="compact" onClick={() => send(drop, { id: one.id }, "View removed")}>
                      Remove<span className="sr-only"> {one.name}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {mayWrite && (
              <div className="mt-1 flex flex-wrap gap-1 border-hairline border-t pt-1">
                <Button
                  variant="quiet"
                  size="compact"
                  onClick={() => {
                    close();
                    setNaming(true);
                  }}
                >
                  Save as…
                </Button>
              </div>
            )}
          </>
        )}
      </Popover>
      {edited && view && (
        <>
          {view.mine && (
            <Button variant="quiet" onClick={() => send(change, { id: view.id, query: here }, "View saved")}>
              Save
            </Button>
          )}
          <SoftLink href={view.href} className={buttonClass("quiet")}>
            Reset
          </SoftLink>
        </>
      )}
      {naming && (
        <SaveViewDialog
          list={name}
          query={here}
          onClose={() => setNaming(false)}
          onSaved={(id) => {
            setNaming(false);
            router.push(`${allHref}?${new URLSearchParams([...new URLSearchParams(here), ["view", id]])}` as never);
          }}
        />
      )}
    </>
  );
}
