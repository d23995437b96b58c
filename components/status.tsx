import { classes } from "./classes";

export type Tone = "neutral" | "success" | "warning" | "danger" | "info" | "pending" | "accent";

const dots: Record<Tone, string> = {
  neutral: "before:bg-ink-3",
  success: "before:bg-success",
  warning: "before:bg-warning",
  danger: "before:bg-danger",
  info: "before:bg-info",
  pending: "before:bg-pending",
  accent: "before:bg-accent",
};
const pills: Record<Tone, string> = {
  neutral: "bg-surface-3 text-ink-2",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
  pending: "bg-pending-soft text-pending",
  accent: "bg-accent-soft text-accent-text",
};

type Props = {
  /** The state in words: "In review". */
  word: string;
  tone?: Tone;
  /** A filled pill: this waits for the person who looks at it. */
  needsYou?: boolean;
};

/** A dot and a word, in one element because lists are full of them; filled when it needs you. */
export function Status({ word, tone = "neutral", needsYou }: Props) {
  const pill = needsYou && classes("rounded-full px-2 py-0.5 text-12 font-medium", pills[tone]);
  return <span className={classes("status", dots[tone], pill)}>{word}</span>;
}

/** A small word beside a name: a category, a count, a tag. */
export const Chip = ({ children, tone = "neutral" }: { children: React.ReactNode; tone?: Tone }) => (
  <span className={classes("inline-flex items-center gap-1 rounded-chip px-1.5 text-12", pills[tone])}>{children}</span>
);
