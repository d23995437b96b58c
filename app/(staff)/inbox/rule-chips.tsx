import { TextLink } from "@/components/link-button";
import { type ListState, listHref } from "@/components/list-url";
import { type Dimension, dimensionNames } from "@/lib/approvals/policies/domain/policy";

type Props = {
  list: ListState;
  waiting: { readonly all: number; readonly rules: readonly { readonly rule: Dimension; readonly count: number }[] };
};

const look =
  "inline-flex min-h-7 items-center gap-1.5 rounded-full border border-hairline px-2.5 text-12 text-ink-2 hover:border-control hover:text-ink aria-current:border-accent aria-current:bg-accent-soft aria-current:text-accent-text pointer-coarse:min-h-11";

/** What waits, by the rule that asks: one press shows one kind, the next selects all of it. */
export function RuleChips({ list, waiting }: Props) {
  if (waiting.rules.length < 2) return null;
  const chosen = list.filters.rule ?? [];
  return (
    <nav aria-label="By rule" className="mb-2 flex flex-wrap gap-1.5">
      <TextLink
        href={listHref(list, { rule: undefined })}
        className={look}
        aria-current={chosen.length === 0 || undefined}
      >
        All <span className="figures">{waiting.all}</span>
      </TextLink>
      {waiting.rules.map(({ rule, count }) => (
        <TextLink
          key={rule}
          href={listHref(list, { rule: [rule] })}
          className={look}
          aria-current={chosen.includes(rule) || undefined}
        >
          {dimensionNames[rule]} <span className="figures">{count}</span>
        </TextLink>
      ))}
    </nav>
  );
}
