import { DateText, DateTime } from "@/components/date-time";
import { Figure, Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { Why } from "@/components/why-popover";
import { money } from "@/lib/kernel/money";
import { lightNames } from "@/lib/offerings/availability/domain/words";
import type { AvailabilityView } from "@/lib/offerings/availability/queries/availability-of";
import type { ConfigurationChoice } from "@/lib/offerings/catalog/queries/configuration-choice";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { Configured } from "../../configured";
import { lightTones } from "../look";
import { AddItem } from "./add-item";
import { ConfigureItem } from "./configure-item";
import { ItemActions } from "./item-actions";

type Props = {
  view: OpportunityView;
  found: readonly AvailabilityView[];
  choices: ReadonlyMap<string, ConfigurationChoice>;
};

/** What would be delivered, whether it can be, and what it comes to. */
export function SolutionPanel({ view, found, choices }: Props) {
  const { items, row } = view;
  const total = (of: "oneTimeMinor" | "monthlyMinor") =>
    money(
      items.reduce((sum, item) => sum + item[of] * item.quantity, 0),
      row.currency,
    );
  return (
    <Panel title="Solution" flush note={items.length === 0 ? "Pick what would meet their needs." : undefined}>
      {items.length > 0 && (
        <SimpleTable
          label="Solution"
          rows={items}
          rowKey={(item) => item.id}
          foot={[
            "Total",
            "",
            "",
            <Money key="once" of={total("oneTimeMinor")} />,
            <Money key="monthly" of={total("monthlyMinor")} />,
            "",
          ]}
          columns={[
            {
              key: "name",
              head: "Offering",
              cell: (item) => (
                <span className="flex flex-col">
                  <span className="flex flex-wrap items-center gap-x-2">
                    <span className="font-medium">{item.name}</span>
                    <Why of={`Price of ${item.name}`} label="Price">
                      <ul className="flex flex-col gap-1">
                        {item.priceTrace.map((step) => (
                          <li key={step}>{step}</li>
                        ))}
                      </ul>
                      <p className="mt-2 text-12 text-ink-2">
                        Taken <DateTime at={item.pricedAt} short />
                      </p>
                    </Why>
                  </span>
                  <Configured choice={choices.get(item.id)} />
                  <span className="text-12 text-ink-2">
                    {item.site ? `${item.site.name}, ${item.site.city}` : "No site"}
                    {item.needOn && (
                      <>
                        {" · "}
                        <DateText date={item.needOn} />
                      </>
                    )}
                  </span>
                </span>
              ),
            },
            { key: "quantity", head: "Quantity", align: "right", cell: (item) => <Figure of={item.quantity} /> },
            {
              key: "available",
              head: "Availability",
              cell: (item) => <Availability found={found.find((each) => each.id === item.id)} name={item.name} />,
            },
            {
              key: "once",
              head: "Once",
              align: "right",
              cell: (item) => <Money of={money(item.oneTimeMinor * item.quantity, item.currency)} />,
            },
            {
              key: "monthly",
              head: "Monthly",
              align: "right",
              cell: (item) => <Money of={money(item.monthlyMinor * item.quantity, item.currency)} />,
            },
            {
              key: "change",
              head: "Change",
              align: "right",
              cell: (item) =>
                view.may.change ? (
                  <span className="flex justify-end gap-1">
                    <ConfigureItem item={item} choice={choices.get(item.id)} />
                    <ItemActions
                      item={{
                        id: item.id,
                        version: item.version,
                        name: item.name,
                        quantity: item.quantity,
                        siteId: item.siteId,
                        needOn: item.needOn,
                      }}
                      sites={siteOptions(view)}
                    />
                  </span>
                ) : null,
            },
          ]}
        />
      )}
      {view.may.change && (
        <div className="border-hairline border-t px-4 py-3">
          <AddItem opportunityId={row.id} />
        </div>
      )}
    </Panel>
  );
}

const siteOptions = (view: OpportunityView) =>
  view.sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.city}` }));

function Availability({ found, name }: { found: AvailabilityView | undefined; name: string }) {
  if (!found) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Status word={lightNames[found.light]} tone={lightTones[found.light]} />
      <Why of={`${name} is ${lightNames[found.light].toLowerCase()}`}>
        <ul className="flex flex-col gap-1">
          {found.why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Why>
    </span>
  );
}
