/** What the approver reads: the frozen content in words, made by the module that asks. Rendered as text, never as HTML. */
export type ApprovalCard = {
  /** "AGR-000123 Cloud renewal, version 3". */
  readonly title: string;
  readonly customer: string;
  readonly summary?: string | undefined;
  /** Key figures: total value, margin effect, discount, term. */
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note?: string | undefined }[];
  /** What differs from standard. */
  readonly differences: readonly { readonly label: string; readonly standard: string; readonly proposed: string }[];
  /** The whole content, section by section. */
  readonly content: readonly {
    readonly heading: string;
    readonly paragraphs?: readonly string[] | undefined;
    readonly rows?: readonly { readonly label: string; readonly value: string }[] | undefined;
  }[];
};
