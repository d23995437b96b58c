import type { ShownClause, ShownContent } from "@/lib/agreements/signing/domain/shown-content";
import { plural } from "@/lib/kernel/text";
import { SigningBox } from "./signing-form";

/** Every clause in full. Key terms, which every deviation is, are marked and confirmed one by one where they stand. */
export function Clauses({ content }: { content: ShownContent }) {
  const keys = content.clauses.filter((clause) => clause.isKey);
  return (
    <section aria-labelledby="clauses" className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h2 id="clauses" className="font-semibold text-20">
          Terms
        </h2>
        {keys.length > 0 && (
          <nav aria-label="Key terms">
            <p>
              Please read everything. {plural(keys.length, "key term")} {keys.length === 1 ? "needs" : "need"} your own
              tick:
            </p>
            <ul className="list-disc pl-5">
              {keys.map((clause) => (
                <li key={clause.number}>
                  <a className="link" href={`#term-${clause.number}`}>
                    {clause.number}. {clause.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {content.clauses.map((clause) => (
        <Clause key={clause.number} clause={clause} />
      ))}
    </section>
  );
}

function Clause({ clause }: { clause: ShownClause }) {
  const { isKey } = clause;
  const heading = `heading-${clause.number}`;
  return (
    <article
      id={`term-${clause.number}`}
      aria-labelledby={heading}
      className={
        isKey ? "flex scroll-mt-4 flex-col gap-3 border-accent border-l-3 pl-4" : "flex scroll-mt-4 flex-col gap-3"
      }
    >
      <h3 id={heading} className="font-semibold">
        {clause.number}. {clause.title}
        {isKey && <span className="ml-2 font-normal text-14 text-accent-text">Key term</span>}
      </h3>
      {clause.plainSummary && (
        <p className="rounded-control bg-surface-2 px-3 py-2 text-14 text-ink-2">
          <span className="font-medium">In plain words (not binding): </span>
          {clause.plainSummary}
        </p>
      )}
      {clause.paragraphs.length === 0 ? (
        <p className="text-ink-2">This clause of the standard terms does not apply.</p>
      ) : (
        <p className="whitespace-pre-line">{clause.paragraphs.join("\n\n")}</p>
      )}
      {clause.standardText && (
        <details className="text-14">
          <summary className="link w-fit">How this differs from the standard terms</summary>
          <p className="mt-2 whitespace-pre-line border-hairline border-l-3 pl-3 text-ink-2">
            Standard text: {clause.standardText}
          </p>
        </details>
      )}
      {isKey && (
        <SigningBox name="keyTerms" value={clause.number} ticked={false}>
          I have read clause {clause.number}, {clause.title}, and agree to it
        </SigningBox>
      )}
    </article>
  );
}
