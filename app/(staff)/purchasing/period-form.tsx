import { Button, buttonClass } from "@/components/button";
import type { ListState } from "@/components/list-url";
import { readDays } from "@/lib/purchasing/orders/domain/purchase-filter";

/** In the bar of a list: two dates of one's own choice; everything else in the address stays. Works without JavaScript. */
export function PeriodForm({ list }: { list: ListState }) {
  const days = readDays(list.filters.received?.[0]);
  const kept = list.params.filter(([name]) => !["received", "from", "to", "after", "before"].includes(name));
  return (
    <details className="text-13 open:order-last open:basis-full" data-no-print>
      <summary className={buttonClass("quiet", "default", "cursor-pointer list-none")}>Received between…</summary>
      <form method="get" action={list.path} className="mt-1 flex flex-wrap items-end gap-2">
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <label className="flex flex-col gap-1 text-12">
          First day
          <input type="date" name="from" required defaultValue={days?.from} className="control w-40" />
        </label>
        <label className="flex flex-col gap-1 text-12">
          Last day
          <input type="date" name="to" required defaultValue={days?.to} className="control w-40" />
        </label>
        <Button type="submit">Show</Button>
      </form>
    </details>
  );
}
