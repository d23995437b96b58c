/** Says that something happened, from anywhere in the browser; the Toaster in the layout shows it. */
export type Toast = {
  readonly text: string;
  readonly tone?: "plain" | "danger";
  /** Takes the change back. Shown as "Undo". */
  readonly undo?: (() => void | Promise<void>) | undefined;
  readonly href?: { readonly to: string; readonly label: string } | undefined;
};

export const toastEvent = "dealdesk:toast";

export function toast(given: Toast | string): void {
  window.dispatchEvent(new CustomEvent(toastEvent, { detail: typeof given === "string" ? { text: given } : given }));
}
