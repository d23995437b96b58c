import { decimalText, type Money } from "./money";

/**
 * Rows as comma-separated values: UTF-8 with a byte order mark, without which spreadsheets read it in another encoding;
 * amounts as decimals (their currency is a column of its own), times as ISO 8601 in UTC.
 */
export type CsvValue = string | number | Date | Money | null | undefined;
export type CsvColumn<Row> = { readonly head: string; readonly of: (row: Row) => CsvValue };

/** Characters with which a spreadsheet begins to calculate, also in their wide forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that people typed is never a formula: the apostrophe before it is how spreadsheets write "this is text". */
const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What stands in quotes so that it stays in its cell. */
const quoted = /[",\r\n]/;

function written(text: string): string {
  return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return written(harmless(value));
  if (typeof value === "number") return String(value);
  return value instanceof Date ? value.toISOString() : decimalText(value);
}

export const csvHead = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  `\uFEFF${columns.map(({ head }) => written(head)).join()}\r\n`;

export const csvRows = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  rows.map((row) => `${columns.map(({ of }) => cell(of(row))).join()}\r\n`).join("");
