import { DefinitionList } from "@/components/definition-list";
import { PeekPanel } from "@/components/peek-panel";
import { Status } from "@/components/status";
import type { Actor } from "@/lib/kernel/actor";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { offering } from "@/lib/offerings/catalog/queries/offering";
import { orNotFound } from "../or-not-found";
import { PriceTable } from "./price-table";
import { offeringTone } from "./state-look";

/** An offering beside the list. */
export async function OfferingPeek({ actor, id, closeHref }: { actor: Actor; id: string; closeHref: string }) {
  const view = await orNotFound(offering(actor, id));
  const { content } = view;
  return (
    <PeekPanel title={view.name} href={`/offerings/${id}`} closeHref={closeHref}>
      <DefinitionList
        facts={[
          { term: "Number", value: <span className="figures">{view.number}</span> },
          { term: "State", value: <Status word={offeringStateNames[view.state]} tone={offeringTone[view.state]} /> },
          { term: "Version", value: content.n },
          { term: "Specification", value: content.specification?.name ?? null },
          { term: "Category", value: content.category?.name ?? null },
          { term: "Terms", value: content.terms.length > 0 ? `${content.terms.join(", ")} months` : null },
        ]}
      />
      {content.description && <p className="break-words text-ink-2">{content.description}</p>}
      <PriceTable prices={content.prices.slice(0, 12)} />
    </PeekPanel>
  );
}
