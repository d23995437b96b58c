import { Banner } from "@/components/banner";
import { Button } from "@/components/button";
import { LinkButton, TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import type { Actor } from "@/lib/kernel/actor";
import type { Group } from "@/lib/offerings/catalog/domain/bundle";
import { bundleChoice } from "@/lib/offerings/catalog/queries/bundle-choice";
import type { OfferingView } from "@/lib/offerings/catalog/queries/offering";
import { orNotFound } from "../../or-not-found";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Props = { actor: Actor; view: OfferingView; picks: Params };

/** What was chosen: `g0=<offering>` picks one of the first group, `c-<offering>=2` takes two of an option. */
function chosen(params: Params): Map<string, number> {
  const picks = new Map<string, number>();
  for (const [name, value] of Object.entries(params)) {
    const all = Array.isArray(value) ? value : [value ?? ""];
    if (/^g\d+$/.test(name)) for (const id of all) if (id) picks.set(id, (picks.get(id) ?? 0) + 1);
    if (name.startsWith("c-")) {
      const count = Number(all[0]);
      if (Number.isInteger(count) && count > 0 && count <= 1000) picks.set(name.slice(2), count);
    }
  }
  return picks;
}

/** The groups of a bundle. A choice is tried here: the page says what it costs, or why it is impossible. */
export async function BundleTab({ actor, view, picks }: Props) {
  const { content } = view;
  const asked = chosen(picks);
  const tried = picks.try !== undefined;
  const defaults = new Map(
    content.bundle.groups.flatMap((group) =>
      group.options.flatMap((each) => (each.defaultCount > 0 ? [[each.offeringId, each.defaultCount] as const] : [])),
    ),
  );
  const counts = tried ? asked : defaults;
  const choice = await orNotFound(bundleChoice(actor, content.id, counts));
  return (
    <form method="get" action={`/offerings/${view.id}`} className="flex flex-col gap-4">
      <input type="hidden" name="tab" value="bundle" />
      <input type="hidden" name="n" value={content.n} />
      <input type="hidden" name="try" value="1" />
      {view.may.edit && (
        <div>
          <LinkButton href={`/offerings/${view.id}/bundle?n=${content.n}`}>Edit groups</LinkButton>
        </div>
      )}
      {content.bundle.groups.length === 0 && (
        <p className="text-13 text-ink-2">No groups: this is a single offering.</p>
      )}
      {choice.problems.length > 0 ? (
        <Banner tone="danger" title="This choice is not possible">
          <ul className="list-disc pl-4">
            {choice.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        content.bundle.groups.length > 0 && (
          <Banner tone="success" title={tried ? "This choice is possible" : "The default choice is possible"}>
            <Money of={{ minor: choice.total.monthlyMinor, currency: choice.total.currency }} /> a month and{" "}
            <Money of={{ minor: choice.total.oneTimeMinor, currency: choice.total.currency }} /> once, with the price of
            the bundle, without a term.
          </Banner>
        )
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {content.bundle.groups.map((group, index) => (
          <GroupPanel
            key={group.name}
            group={group}
            index={index}
            counts={counts}
            prices={choice.prices}
            rule={choice.rules[group.name]}
          />
        ))}
      </div>
      {content.bundle.groups.length > 0 && (
        <div className="sticky bottom-0 flex gap-2 border-hairline border-t bg-ground py-2 max-md:bottom-14">
          <Button type="submit" variant="primary">
            Try this choice
          </Button>
          {tried && (
            <LinkButton variant="quiet" href={`/offerings/${view.id}?tab=bundle&n=${content.n}`}>
              Back to the defaults
            </LinkButton>
          )}
        </div>
      )}
    </form>
  );
}

type GroupProps = {
  group: Group;
  index: number;
  counts: ReadonlyMap<string, number>;
  prices: Awaited<ReturnType<typeof bundleChoice>>["prices"];
  rule: string | undefined;
};

function GroupPanel({ group, index, counts, prices, rule }: GroupProps) {
  const pickOne = group.upper === 1;
  return (
    <Panel title={group.name} note={rule} flush>
      <ul>
        {group.options.map((option) => {
          const price = prices[option.offeringId];
          const count = counts.get(option.offeringId) ?? 0;
          const label = `${group.name}: ${option.name}`;
          return (
            <li
              key={option.offeringId}
              className="flex min-h-9 items-center gap-3 border-hairline border-b px-4 py-1 text-13 last:border-b-0"
            >
              {pickOne ? (
                <input
                  type="radio"
                  name={`g${index}`}
                  value={option.offeringId}
                  defaultChecked={count > 0}
                  aria-label={label}
                  className="size-4 shrink-0"
                />
              ) : (
                <input
                  type="number"
                  name={`c-${option.offeringId}`}
                  min={0}
                  defaultValue={count}
                  aria-label={`How many: ${label}`}
                  className="control figures w-16"
                />
              )}
              <TextLink href={`/offerings/${option.offeringId}`} className="min-w-0 flex-1 break-words hover:underline">
                {option.name}
              </TextLink>
              {price && <Money of={{ minor: price.monthlyMinor, currency: price.currency }} />}
            </li>
          );
        })}
        {pickOne && (
          <li className="flex min-h-9 items-center gap-3 px-4 py-1 text-13 text-ink-2">
            <input
              type="radio"
              name={`g${index}`}
              value=""
              defaultChecked={!group.options.some((option) => (counts.get(option.offeringId) ?? 0) > 0)}
              aria-label={`${group.name}: none`}
              className="size-4"
            />
            None
          </li>
        )}
      </ul>
    </Panel>
  );
}
