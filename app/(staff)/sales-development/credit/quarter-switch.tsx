import { LinkButton } from "@/components/link-button";
import { type Quarter, quarterAfter, quarterName } from "@/lib/kernel/quarter";

/** The quarter in view, and the ones beside it. The address says which. */
export function QuarterSwitch({ path, quarter }: { path: string; quarter: Quarter }) {
  const [before, after] = [quarterAfter(quarter, -1), quarterAfter(quarter)];
  return (
    <nav aria-label="Quarter" className="flex items-center gap-1 text-13">
      <LinkButton href={`${path}?quarter=${before}`} variant="quiet" size="compact">
        {quarterName(before)}
      </LinkButton>
      <span aria-current="date" className="px-1 font-semibold">
        {quarterName(quarter)}
      </span>
      <LinkButton href={`${path}?quarter=${after}`} variant="quiet" size="compact">
        {quarterName(after)}
      </LinkButton>
    </nav>
  );
}
