/** The files of the lists: what a page shows, all of it, and nothing of what its reader may not see. */
import { beforeAll, expect, test } from "vitest";
import { agreementsMatching } from "@/lib/agreements/drafting/queries/agreements";
import type { Person } from "@/lib/kernel/actor";
import { csvHead, csvRows } from "@/lib/kernel/csv";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { customers } from "@/lib/parties/customers/queries/customers";
import { type CsvFile, csvExport } from "@/lib/platform/csv-export";
import { orders } from "@/lib/purchasing/orders/queries/orders";
import { opportunitiesMatching } from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { prospect } from "@/lib/testing/customers";
import { type Desk, twoDesks } from "@/lib/testing/two-desks";
import { actor, as } from "@/lib/testing/world";
import { agreementFile } from "./agreements/agreement-list";
import { customerFile } from "./customers/customer-list";
import { offeringFile } from "./offerings/offering-list";
import { purchaseFile } from "./purchasing/purchases/purchase-list";
import { opportunityFile } from "./qualification/opportunity-list";

let desks: Readonly<Record<"rep" | "otherRep", Desk>>;
beforeAll(async () => {
  desks = await twoDesks();
}, 120_000);

async function textOf<Row>(of: Person, file: CsvFile<Row>): Promise<string> {
  const stream = csvExport(await as("rep", {}).then((ctx) => ({ ...ctx, actor: of })), file);
  return new Response(stream).text();
}
async function read<Row>(of: Person, file: CsvFile<Row>): Promise<Record<string, string>[]> {
  const [heads = [], ...rows] = cellsOf(await textOf(of, file));
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])));
}
/** As a spreadsheet reads it: a cell is plain, or quoted with its quotes doubled. */
const cellsOf = (text: string): string[][] =>
  text
    .split("\r\n")
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );
const column = (rows: readonly Record<string, string>[], head: string) => rows.map((row) => row[head]);
const all = { size: 500 };
const newest = { by: "changed", descending: true } as const;

test("each file has the rows of its list, in their order, each cell as the list has it", async () => {
  const rep = await actor("rep");
  const catalog = await actor("catalog");
  const same = async <Row>(of: Person, file: CsvFile<Row>, { rows }: { readonly rows: readonly Row[] }) => {
    expect(rows.length).toBeGreaterThan(0);
    // A reader of text takes the mark of the encoding away.
    expect(await textOf(of, file)).toBe(`${csvHead(file.columns)}${csvRows(file.columns, rows)}`.slice(1));
  };
  await same(rep, opportunityFile(rep, {}), await opportunitiesMatching(rep, {}, newest, all));
  await same(rep, agreementFile(rep, {}), await agreementsMatching(rep, {}, all));
  await same(rep, purchaseFile(rep, {}), await orders(rep, {}, all));
  await same(rep, customerFile(rep, {}), await customers(rep, {}, all));
  await same(catalog, offeringFile(catalog, {}), await offeringsMatching(catalog, {}, all));
  await same(
    catalog,
    offeringFile(catalog, { needs: "attention" }),
    await offeringsMatching(catalog, { needsAttention: true }, all),
  );
});

test("the filters and the search of the address hold for the file", async () => {
  const rep = await actor("rep");
  const signed = await read(rep, agreementFile(rep, { state: ["executed", "in_force"] }));
  expect(signed.length).toBeGreaterThan(0);
  expect(signed.filter((row) => !["Executed", "In force"].includes(row.State ?? ""))).toEqual([]);
  const pursued = await read(rep, opportunityFile(rep, { q: "pursuit of rep" }));
  expect(column(pursued, "Opportunity")).toEqual(["Pursuit of rep"]);
  expect(await read(rep, customerFile(rep, { q: "nobody is called this" }))).toEqual([]);
});

test("another team's opportunities, agreements and purchases are in nobody else's file", async () => {
  const rep = await actor("rep");
  for (const file of [opportunityFile(rep, {}), agreementFile(rep, {}), purchaseFile(rep, {})] as CsvFile<unknown>[]) {
    const text = JSON.stringify(await read(rep, file));
    expect(desks.rep.secrets.some((secret) => text.includes(secret))).toBe(true);
    expect(desks.otherRep.secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
});

test("amounts are decimals beside their currency, days are ISO days, and a name is never a formula", async () => {
  const rep = await actor("rep");
  const [agreement] = await read(rep, agreementFile(rep, {}));
  expect(agreement?.Total).toMatch(/^\d+\.\d\d$/);
  expect(agreement?.Currency).toBe("EUR");
  expect(agreement?.["Valid until"]).toMatch(/^\d{4}-\d\d-\d\d$/);
  await prospect(await as("rep"), { name: '=HYPERLINK("https://evil.example")' });
  const [named] = await read(rep, customerFile(rep, { q: "hyperlink" }));
  expect(named?.Customer).toBe(`'=HYPERLINK("https://evil.example")`);
});

test("who may not open the list takes no file of it", async () => {
  const administrator = await actor("administrator");
  await expect(read(administrator, opportunityFile(administrator, {}))).rejects.toThrow("opportunity:read");
  await expect(read(administrator, agreementFile(administrator, {}))).rejects.toThrow("agreement:read");
  await expect(read(administrator, purchaseFile(administrator, {}))).rejects.toThrow("order:read");
});
