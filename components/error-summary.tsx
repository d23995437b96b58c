"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { fieldAnchor } from "./field-context";

type Props = {
  form: string;
  title: string;
  fields?: Readonly<Record<string, readonly string[]>>;
  id?: string;
  /** What can be done about it. */
  children?: ReactNode;
};

const words = (path: string) =>
  (path.split(".").at(-1) ?? path).replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^\w/, (first) => first.toUpperCase());

/** Puts the caret into the control that a message is about. */
function focusField(form: string, name: string) {
  const field = document.getElementById(fieldAnchor(form, name));
  const control = field?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  control?.focus();
  field?.scrollIntoView({ block: "center" });
  return control !== null && control !== undefined;
}

/**
 * What is wrong, in one place that takes focus, with a link to each field. Give it the answer's mark as its `key`, so that
 * a second mistake takes focus again.
 */
export function ErrorSummary({ form, title, fields = {}, id, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    box.current?.focus();
    setMounted(true);
  }, []);
  const entries = Object.entries(fields);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border border-danger bg-danger-soft px-3 py-2 text-13 text-ink"
    >
      <p className="font-medium">{title}</p>
      {entries.length > 0 && (
        <ul className="mt-1 list-disc pl-4">
          {entries.map(([name, messages]) => (
            <li key={name}>
              {name === "" ? (
                messages.join(" ")
              ) : (
                <a
                  href={`#${fieldAnchor(form, name)}`}
                  className="link inline-block min-h-6 align-top leading-6"
                  onClick={(event) => {
                    if (focusField(form, name)) event.preventDefault();
                  }}
                >
                  {(mounted && labelOf(form, name)) || words(name)}: {messages.join(" ")}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {children}
      {id && <p className="mt-1 text-12 text-ink-2">Reference {id}</p>}
    </div>
  );
}

const text = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s*\*$/, "");

/** What the field is called, and in which line of a list it stands: "Band 2, Rate". */
function labelOf(form: string, name: string) {
  const field = document.getElementById(fieldAnchor(form, name));
  const line = field?.parentElement?.closest("fieldset")?.querySelector(":scope > legend");
  return [text(line), text(field?.querySelector("label, legend"))].filter(Boolean).join(", ");
}
