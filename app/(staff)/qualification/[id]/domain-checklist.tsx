import { ActionButton } from "@/components/action-button";
import { setDomainApplicabilityAction } from "../actions";
import { requirementSentences } from "../sentences";

type Domain = { readonly domain: string; readonly name: string; readonly question: string };
type Props = {
  opportunityId: string;
  mayChange: boolean;
  toAsk: readonly Domain[];
  notApplicable: readonly Domain[];
};

/** The first three by name, the rest by number. */
function names(domains: readonly Domain[]): string {
  const first = domains.slice(0, 3).map((each) => each.name.toLowerCase());
  return domains.length > 3 ? `${first.join(", ")} and ${domains.length - 3} more` : first.join(", ");
}

/** What nobody asked about looks different from what does not apply. */
export function DomainChecklist({ opportunityId: id, mayChange, toAsk, notApplicable }: Props) {
  if (toAsk.length === 0 && notApplicable.length === 0) return null;
  const line = ({ domain, name, question }: Domain, applies: boolean) => (
    <li key={domain} className="flex flex-wrap items-center justify-between gap-x-4 text-13">
      <span className="min-w-0">
        <span className={applies ? "font-medium" : "text-ink-3 line-through"}>{name}</span>
        {applies && <span className="text-ink-2"> · {question}</span>}
      </span>
      {mayChange && (
        <ActionButton
          action={setDomainApplicabilityAction}
          input={{ id, domain, applies: !applies }}
          sentences={requirementSentences}
          variant="quiet"
          size="compact"
        >
          <span>
            {applies ? "Does not apply" : "Applies after all"}
            <span className="sr-only">: {name}</span>
          </span>
        </ActionButton>
      )}
    </li>
  );
  return (
    <details className="border-hairline border-t px-4 py-2">
      <summary className="text-13 text-ink-2">
        {toAsk.length === 0 ? "Every domain was asked about" : `Not asked yet: ${names(toAsk)}`}
        {notApplicable.length > 0 && `, ${notApplicable.length} not applicable`}
      </summary>
      <ul className="mt-1 flex flex-col">
        {toAsk.map((each) => line(each, true))}
        {notApplicable.map((each) => line(each, false))}
      </ul>
    </details>
  );
}
