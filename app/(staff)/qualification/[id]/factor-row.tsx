"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { classes } from "@/components/classes";
import { typedText } from "@/components/form-answer";
import { commonSentences, differences, type FormState, staleFacts } from "@/components/form-state";
import { fillForm, newFormKey } from "@/components/form-values";
import { Chip } from "@/components/status";
import { useServerAction } from "@/components/use-server-action";
import { Why } from "@/components/why-popover";
import { say } from "@/lib/kernel/result";
import { assessFactorAction } from "../actions";
import { factorSentences } from "../sentences";

const ConflictDialog = dynamic(() => import("@/components/conflict-dialog"), { ssr: false });

type Finding = {
  readonly factor: string;
  readonly name: string;
  readonly question: string;
  readonly worst: string;
  readonly best: string;
  readonly value: number | null;
  readonly evidence: string;
  readonly evidenceOn: string;
  readonly version: number;
  readonly tooOld: boolean;
  readonly prefilled: boolean;
  readonly by: string | null;
  readonly reach: string;
};

type Props = { opportunityId: string; finding: Finding; mayChange: boolean; askNext: boolean };

const values = ["0", "1", "2", "3", "4", "5", "unknown"] as const;

/** One factor: seven choices and where it comes from. A choice is saved when it is made, words when the field is left. */
export function FactorRow({ opportunityId, finding, mayChange, askNext }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const version = useRef(finding.version);
  const underWay = useRef(false);
  const [conflict, setConflict] = useState<FormState>();
  const saved = useRef(savedOf(finding));
  const { state, formAction, pending, send } = useServerAction(assessFactorAction);

  // What others saved meanwhile shows up, unless something is typed here that is not saved yet.
  useEffect(() => {
    const here = form.current;
    if (!here || !same(typedIn(here), saved.current)) return;
    saved.current = savedOf(finding);
    version.current = finding.version;
    underWay.current = true;
    fillForm(here, saved.current);
    underWay.current = false;
  }, [finding]);

  function save() {
    const here = form.current;
    if (!here || underWay.current) return;
    const typed = typedIn(here);
    if (same(typed, saved.current)) return;
    const data = new FormData(here);
    data.set("version", String(version.current));
    data.set("idempotencyKey", newFormKey());
    underWay.current = true;
    send(data, (answer) => {
      underWay.current = false;
      if (answer === "elsewhere") return;
      if (staleFacts(answer)) return setConflict(answer);
      if (answer.status !== "done") return;
      saved.current = typed;
      version.current = (answer.value as { version: number }).version;
      if (same(typedIn(here), typed)) router.refresh();
      else save();
    });
  }

  const stale = conflict && staleFacts(conflict);
  const wrong = messageOf(state);
  const given = typedText(state);
  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className={classes("flex flex-col gap-1.5 px-4 py-2 text-13", askNext && "bg-accent-soft")}
      aria-label={finding.name}
      aria-busy={pending || undefined}
    >
      <input type="hidden" name="id" value={opportunityId} />
      <input type="hidden" name="factor" value={finding.factor} />
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{finding.name}</span>
        <Why of={finding.name} label="What to ask">
          <p className="mb-2">{finding.question}</p>
          <p className="text-12 text-ink-2">0: {finding.worst}.</p>
          <p className="text-12 text-ink-2">5: {finding.best}.</p>
          <p className="mt-2 text-12 text-ink-2">From worst to best it moves the score by {finding.reach} points.</p>
        </Why>
        <Notes finding={finding} wrong={wrong} />
        <ValueChoice finding={finding} off={!mayChange} onChoose={() => save()} />
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <span data-field="evidence" className="min-w-0 flex-1">
          <label className="sr-only" htmlFor={`evidence-${finding.factor}`}>
            Evidence for {finding.name.toLowerCase()}
          </label>
          <input
            id={`evidence-${finding.factor}`}
            name="evidence"
            defaultValue={given.evidence ?? finding.evidence}
            placeholder="Where does it come from?"
            maxLength={1000}
            readOnly={!mayChange}
            autoComplete="off"
            className="control"
            onBlur={() => save()}
          />
        </span>
        <span data-field="evidenceOn" className="shrink-0">
          <label className="sr-only" htmlFor={`evidence-on-${finding.factor}`}>
            Day of the evidence for {finding.name.toLowerCase()}
          </label>
          <input
            id={`evidence-on-${finding.factor}`}
            type="date"
            name="evidenceOn"
            defaultValue={given.evidenceOn ?? finding.evidenceOn}
            readOnly={!mayChange}
            className="control figures w-34"
            onBlur={() => save()}
          />
        </span>
        <noscript>
          <input type="hidden" name="version" value={finding.version} />
          <Button type="submit" size="compact">
            Save
          </Button>
        </noscript>
      </div>
      {stale && form.current && (
        <ConflictDialog
          facts={stale}
          fields={differences(saved.current, stale.current, typedIn(form.current))}
          form={form.current}
          onClose={() => setConflict(undefined)}
          onTakeTheirs={() => window.location.reload()}
          onKeep={(kept) => {
            if (!form.current) return;
            underWay.current = true;
            fillForm(form.current, kept);
            underWay.current = false;
            saved.current = { ...saved.current, ...stale.current };
            version.current = stale.version;
            setConflict(undefined);
            save();
          }}
        />
      )}
    </form>
  );
}

function Notes({ finding, wrong }: { finding: Finding; wrong: string | undefined }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 text-12 text-ink-2">
      {wrong && (
        <span role="alert" className="font-medium text-danger">
          {wrong}
        </span>
      )}
      {finding.tooOld && <Chip tone="warning">Too old: counts as unknown</Chip>}
      {finding.prefilled && <Chip>Known before</Chip>}
      {finding.value !== null && !finding.evidence && <span>No evidence yet</span>}
    </span>
  );
}

function ValueChoice({ finding, off, onChoose }: { finding: Finding; off: boolean; onChoose: () => void }) {
  return (
    <fieldset className="ml-auto flex flex-wrap gap-1" data-field="value" disabled={off}>
      <legend className="sr-only">{finding.name}, from 0 to 5</legend>
      {values.map((value) => (
        <label
          key={value}
          className={classes(
            "grid min-h-7 min-w-7 cursor-pointer place-items-center rounded-control border px-1.5 text-12 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11 pointer-coarse:min-w-9",
            value === "unknown"
              ? "border-control border-dashed text-ink-2 italic has-checked:bg-pending-soft has-checked:font-medium has-checked:text-pending"
              : "figures border-hairline text-ink-2 hover:border-control has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent",
            off && "cursor-default",
          )}
        >
          <input
            type="radio"
            name="value"
            value={value}
            defaultChecked={said(finding.value) === value}
            className="sr-only"
            onChange={onChoose}
          />
          {value === "unknown" ? "Unknown" : value}
        </label>
      ))}
    </fieldset>
  );
}

const said = (value: number | null) => (value === null ? "unknown" : String(value));
const savedOf = (finding: Finding): Record<string, string> => ({
  value: said(finding.value),
  evidence: finding.evidence,
  evidenceOn: finding.evidenceOn,
});

function typedIn(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(["value", "evidence", "evidenceOn"].map((name) => [name, String(data.get(name) ?? "")]));
}

const same = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).every((name) => (a[name] ?? "").trim() === (b[name] ?? "").trim());

function messageOf(state: FormState): string | undefined {
  if (state.status === "refused")
    return state.refusal.reason === "stale"
      ? undefined
      : say({ ...commonSentences, ...factorSentences }, state.refusal);
  if (state.status === "failed") return state.message;
  return state.status === "invalid" ? Object.values(state.fields).flat().join(" ") : undefined;
}
