"use client";

import { Popover } from "@base-ui/react/popover";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button, buttonClass } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { classes } from "@/components/classes";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { newFormKey } from "@/components/form-values";
import { TextInput } from "@/components/text-input";
import { toast } from "@/components/toast";
import { change, drop, save } from "./view-actions";

type View = { id: string; name: string; shared: boolean; mine: boolean; href: string };
type Props = {
  name: string;
  here: string;
  views: readonly View[];
  chosen: string | undefined;
  edited: boolean;
  allHref: string;
  currentHref: string;
  mayWrite: boolean;
};

const sentences = { name_taken: "You have a view of this name here. Choose another name." };
const row = "flex min-h-8 flex-1 items-center rounded-chip px-2 text-13 hover:bg-surface-3 pointer-coarse:min-h-11";

/** Saved views: a changed one says "Edited" and offers Save, Save as and Reset; only its owner may overwrite it. */
export function ViewMenu({ name, here, views, chosen, edited, allHref, currentHref, mayWrite }: Props) {
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const [open, setOpen] = useState(false);
  const view = views.find((one) => one.id === chosen);

  async function send(does: typeof change, input: Record<string, string | boolean>, done: string) {
    const answer = await does({ status: "idle" }, { ...input, idempotencyKey: newFormKey() });
    toast(answer.status === "done" ? done : { text: "This was not saved. Reload the page.", tone: "danger" });
    router.refresh();
  }

  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className={buttonClass("secondary", "default")}>
          <span className="max-w-40 truncate">{view?.name ?? "All"}</span>
          {edited && <span className="text-12 text-warning">Edited</span>}
          <span aria-hidden="true" className="text-ink-3">
            ▾
          </span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-50">
            <Popover.Popup className="float appear max-h-[70dvh] w-64 overflow-y-auto p-1">
              <Popover.Title className="px-2 py-1 text-11 font-medium text-ink-3">Views</Popover.Title>
              <ul>
                <li>
                  <Link href={allHref as never} prefetch={false} className={row} onClick={() => setOpen(false)}>
                    All
                  </Link>
                </li>
                {views.map((one) => (
                  <li key={one.id} className="flex items-center gap-1">
                    <Link
                      href={one.href as never}
                      prefetch={false}
                      aria-current={one.id === chosen || undefined}
                      className={classes(row, one.id === chosen && "bg-accent-soft font-medium")}
                      onClick={() => setOpen(false)}
                    >
                      <span className="min-w-0 truncate">{one.name}</span>
                      {one.shared && (
                        <span className="ml-auto pl-2 text-11 text-ink-3">
                          {one.mine ? "Shared" : "From a colleague"}
                        </span>
                      )}
                    </Link>
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
                      setOpen(false);
                      setNaming(true);
                    }}
                  >
                    Save as…
                  </Button>
                </div>
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {edited && view && (
        <>
          {view.mine && (
            <Button variant="quiet" onClick={() => send(change, { id: view.id, query: here }, "View saved")}>
              Save
            </Button>
          )}
          <Link href={view.href as never} prefetch={false} className={buttonClass("quiet")}>
            Reset
          </Link>
        </>
      )}
      <Dialog open={naming} onOpenChange={setNaming} width="narrow" title="Save this view">
        <ActionForm
          action={save}
          sentences={sentences}
          submit="Save view"
          hidden={{ list: name, query: here }}
          draft={false}
          done="View saved"
          onDone={(value) => {
            setNaming(false);
            const mark = currentHref.includes("?") ? "&" : "?";
            router.push(
              `${currentHref.replace(/([?&])view=[^&]*&?/, "$1")}${mark}view=${(value as { id: string }).id}` as never,
            );
          }}
        >
          <Field name="name" label="Name" required>
            <TextInput maxLength={60} />
          </Field>
          <Checkbox name="shared" label="Share with everybody who sees this list" hint="Only you can change it." />
        </ActionForm>
      </Dialog>
    </>
  );
}
