import { DefinitionList } from "@/components/definition-list";
import type { SignatureRequestView } from "@/lib/agreements/signing/queries/signature-of-agreement";

/** What was shown and done for each signature, as it is printed on the copy. */
export function Evidence({ evidence }: { evidence: SignatureRequestView["evidence"] }) {
  return (
    <div className="flex flex-col gap-6">
      {evidence.map((signature) => (
        <section key={signature.id} aria-label={`Signature of ${signature.name}`} className="min-w-0">
          <h3 className="mb-2 font-medium text-13">
            {signature.name}, for the {signature.party}
          </h3>
          <DefinitionList
            facts={signature.rows.map(([term, value]) => ({
              term,
              value: <span className={/^[0-9a-f]{64}$/.test(value) ? "break-all font-mono text-12" : ""}>{value}</span>,
            }))}
          />
        </section>
      ))}
    </div>
  );
}
