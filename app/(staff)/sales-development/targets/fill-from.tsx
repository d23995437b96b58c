import { Button } from "@/components/button";

/** Proposes the earlier quarter's targets plus a percentage. A plain form: the address says what was filled in. */
export const FillFrom = ({ quarter, from, plus }: { quarter: string; from: string; plus: number | null }) => (
  <form action="/sales-development/targets" className="flex flex-wrap items-center gap-2 text-13">
    <input type="hidden" name="quarter" value={quarter} />
    <label htmlFor="plus">From {from} plus</label>
    <span className="relative block w-24">
      <input
        id="plus"
        name="plus"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={plus === null ? "8" : String(plus / 100)}
        className="control figures pr-7 text-right"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-12 text-ink-3"
      >
        %
      </span>
    </span>
    <Button type="submit">Fill in</Button>
  </form>
);
