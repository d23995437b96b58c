/** What happened to the library of terms, as the journal keeps it. */
type Data = Readonly<Record<string, unknown>>;

export const clauseEvent = (
  type:
    | "clause.written"
    | "clause.text_drafted"
    | "clause.text_changed"
    | "clause.text_published"
    | "clause.text_retired",
  clause: { readonly id: string; readonly title: string },
  data: Data,
) => ({ type, stream: `clause:${clause.id}`, subject: { kind: "clause", id: clause.id, label: clause.title }, data });

export const termSetEvent = (
  type: "term_set.created" | "term_set.version_drafted" | "term_set.arranged" | "term_set.published",
  set: { readonly id: string; readonly name: string },
  data: Data,
) => ({ type, stream: `term_set:${set.id}`, subject: { kind: "term_set", id: set.id, label: set.name }, data });
