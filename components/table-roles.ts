/**
 * What is shown as a block, such as the rows of a table on a phone, a browser may forget to be a table unless its roles are
 * written out. Spread onto the elements.
 */
export const says = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

/** On a phone the words of `data-label` stand above the content of a cell that is a block there. */
export const labelled = "max-md:before:text-11 max-md:before:text-ink-2 max-md:before:content-[attr(data-label)]";

/** The same for a figure, which stands right in its column and left in its block. */
export const labelledFigure = `px-2 text-right max-md:flex max-md:flex-col max-md:p-0 max-md:text-left ${labelled}`;
