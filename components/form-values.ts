/** Reads and writes the controls of a form as text, for drafts, "is it changed" and conflicts. */
export type FormValues = Record<string, string>;

const kept = (control: Element): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  (control instanceof HTMLInputElement && !["password", "file", "submit", "button"].includes(control.type)) ||
  control instanceof HTMLSelectElement ||
  control instanceof HTMLTextAreaElement;

/** Names that the form writes itself. */
const own = (name: string) => name === "" || name === "idempotencyKey" || name.startsWith("$ACTION");

/** What a person reads for a value that is an id, kept beside it. */
export const labelKey = (name: string) => `label:${name}`;

/** Every named control's value; a group of check boxes of one name is joined by line ends. */
export function formValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const control of form.elements) {
    if (!kept(control) || own(control.name) || control.dataset.fixed !== undefined) continue;
    if (control instanceof HTMLInputElement && control.type === "radio" && !control.checked) continue;
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      const before = values[control.name];
      values[control.name] = [before, control.checked ? control.value : ""].filter(Boolean).join("\n");
      continue;
    }
    values[control.name] = control.value;
    if (control.dataset.label !== undefined) values[labelKey(control.name)] = control.dataset.label;
  }
  return values;
}

/** Puts values into the controls so that React and the page's own listeners hear of it. */
export function fillForm(form: HTMLFormElement, values: Readonly<FormValues>): void {
  for (const control of form.elements) {
    const value = kept(control) && control.dataset.fixed === undefined ? values[control.name] : undefined;
    if (!kept(control) || value === undefined) continue;
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      const wanted = control.type === "radio" ? value === control.value : value.split("\n").includes(control.value);
      if (control.checked !== wanted) control.click();
      continue;
    }
    if (control.value === value) continue;
    const label = values[labelKey(control.name)];
    if (label !== undefined) control.dataset.label = label;
    const prototype = Object.getPrototypeOf(control) as object;
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  }
}

export const sameValues = (a: Readonly<FormValues>, b: Readonly<FormValues>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** A key that no other form has, also where `crypto.randomUUID` is not there (plain http in a local network). */
export const newFormKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
