"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Banner } from "@/components/banner";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { newFormKey } from "@/components/form-values";
import { useSelection } from "@/components/selection";
import { Skeleton } from "@/components/skeleton";
import { TextInput } from "@/components/text-input";
import { toast } from "@/components/toast";
import { plural } from "@/lib/kernel/text";
import type { OfferingFilter } from "@/lib/offerings/catalog/queries/offerings-matching";
import { retireMatchingAction, retireOfferingsAction, undoRetirementAction } from "./actions";
import { retireMatchingSentences, retireSentences } from "./sentences";

type Retired = { readonly retirementId: string; readonly retired: number };
type Preview = {
  readonly retiring: number;
  readonly already: number;
  readonly staying: readonly { readonly count: number; readonly state: string }[];
  readonly tooMany: boolean;
  readonly most: number;
  readonly mark: string;
};
/** What the list shows: as the command reads it, and as its address says it. */
type Props = { filter: OfferingFilter; query: string };

/** Retires the ticked offerings, or everything that the list matches after saying what that is; the toast takes it back. */
export function RetireSelected({ filter, query }: Props) {
  const { ids, allMatching, count, clear } = useSelection();
  const [open, setOpen] = useState(false);
  const [preview, setPreview] = useState<Preview | "failed">();
  const router = useRouter();

  async function takeBack(retirementId: string) {
    const data = new FormData();
    data.set("retirementId", retirementId);
    data.set("idempotencyKey", newFormKey());
    const answer = await undoRetirementAction({ status: "idle" }, data);
    if (answer.status === "done") toast("On sale again");
    else toast({ text: "It could not be undone. Something went on since.", tone: "danger" });
    router.refresh();
  }

  async function ask() {
    setOpen(true);
    if (!allMatching) return;
    setPreview(undefined);
    const answer = await fetch(`/offerings/retirement?${query}`).catch(() => undefined);
    setPreview(answer?.ok ? ((await answer.json()) as Preview) : "failed");
  }

  function done(value: unknown) {
    const { retirementId, retired } = value as Retired;
    setOpen(false);
    clear();
    toast({ text: `${plural(retired, "offering")} retired`, undo: () => takeBack(retirementId) });
  }

  const counted = typeof preview === "object" ? preview : undefined;
  return (
    <>
      <Button variant="secondary" size="compact" onClick={ask}>
        Retire
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        width="narrow"
        title={allMatching ? "Retire all that match" : `Retire ${plural(count, "offering")}`}
      >
        {!allMatching ? (
          <RetireForm
            action={retireOfferingsAction}
            sentences={retireSentences}
            count={count}
            hidden={{ offeringIds: ids.join(",") }}
            onDone={done}
          />
        ) : counted ? (
          <>
            <Consequence of={counted} />
            {counted.retiring > 0 && !counted.tooMany && (
              <RetireForm
                action={retireMatchingAction}
                sentences={retireMatchingSentences}
                count={counted.retiring}
                hidden={{ filter: JSON.stringify(filter), mark: counted.mark }}
                onDone={done}
              />
            )}
          </>
        ) : preview === "failed" ? (
          <Banner tone="danger" title="They could not be counted" live>
            Nothing was retired. Close this and try again.
          </Banner>
        ) : (
          <Skeleton lines={3} />
        )}
      </Dialog>
    </>
  );
}

/** What will happen and what will not, in figures. */
function Consequence({ of }: { of: Preview }) {
  if (of.tooMany) return <p className="text-13">{retireMatchingSentences.too_many(of)}</p>;
  const rest = [
    ...(of.already > 0 ? [`${of.already} retired already`] : []),
    ...of.staying.map(({ count, state }) => `${count} ${state}`),
  ];
  return (
    <p className="mb-3 text-13" role="status">
      {of.retiring > 0
        ? `${plural(of.retiring, "offering")} will be retired.`
        : retireMatchingSentences.nothing_to_retire}
      {rest.length > 0 && ` The others stay as they are: ${rest.join(", ")}.`}
    </p>
  );
}

type FormProps = Pick<ComponentProps<typeof ActionForm>, "action" | "sentences" | "hidden" | "onDone"> & {
  count: number;
};

function RetireForm({ count, ...form }: FormProps) {
  return (
    <ActionForm
      {...form}
      submit={`Retire ${plural(count, "offering")}`}
      submitVariant="danger"
      draft={false}
      name="retire"
    >
      <Field name="statusReason" label="Reason" required hint="Kept with each of them.">
        <TextInput maxLength={300} defaultValue="No longer offered" />
      </Field>
    </ActionForm>
  );
}
