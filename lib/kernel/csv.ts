import { stringify } from "csv-stringify/sync";
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

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return harmless(value);
  if (typeof value === "number") return String(value);
  return value instanceof Date ? value.toISOString() : decimalText(value);
}

const written = (rows: readonly (readonly string[])[]): string =>
  rows.length > 0
    ? stringify(
        rows.map((row) => [...row]),
        { record_delimiter: "windows" },
      )
    : "";

export const csvHead = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  `\uFEFF${written([columns.map(({ head }) => head)])}`;

export const csvRows = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  written(rows.map((row) => columns.map(({ of }) => cell(of(row)))));
