/** The signing page is read once by somebody on a phone: larger type and targets than the desk has. */
const button =
  "inline-flex min-h-11 max-w-full items-center justify-center rounded-control border px-4 py-2 text-center font-medium text-16";

export const looks = {
  input:
    "w-full min-h-11 rounded-control border border-control bg-surface px-3 py-2 text-16 text-ink aria-invalid:border-danger",
  primary: `${button} border-transparent bg-accent text-on-accent hover:bg-accent-hover`,
  secondary: `${button} border-control bg-surface text-ink hover:bg-surface-2`,
  danger: `${button} border-danger bg-surface text-danger hover:bg-danger-soft`,
  link: "link min-h-6 text-left",
} as const;
