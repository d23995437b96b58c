import type { ReactNode } from "react";
import { DateText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { isDeviation } from "@/lib/agreements/drafting/domain/clause-position";
import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";

/** What binds both sides once it is signed, in a few facts. */
export function BindingFacts({
  content,
  channel,
  validUntil,
}: {
  content: AgreementContent;
  channel: string;
  validUntil: ReactNode;
}) {
  const differing = content.clauses.filter((clause) => isDeviation(clause.position));
  return (
    <DefinitionList
      facts={[
        { term: "Customer", value: content.customer.legalName ?? content.customer.name },
        { term: "Provider", value: content.provider.legalName ?? (content.provider.name || null) },
        { term: "Signs", value: content.signatories.map((one) => one.name).join(", ") || null },
        { term: "Starts", value: <DateText date={content.effectiveDate} /> },
        { term: "Term", value: `${content.termMonths} months` },
        { term: "Offer until", value: validUntil },
        { term: "Channel", value: channel },
        {
          term: "Not standard",
          value:
            differing.length === 0
              ? "Nothing"
              : differing.map((clause) => `${clause.number} ${clause.title}`).join(", "),
        },
      ]}
    />
  );
}
