import type { SearchParams } from "@/components/list-url";
import type { Person } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { contextFor } from "@/lib/platform/command";
import { type CsvFile, csvExport } from "@/lib/platform/csv-export";
import { forStaff, refused } from "./route-handlers";

/** The parameters of an address as a page gets them. */
export function paramsOf(request: Request): SearchParams {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}

type FileOf<Row> = (actor: Person, params: SearchParams) => CsvFile<Row> | Promise<CsvFile<Row>>;

/** The handler beside a list's page: the whole list as a file, under the same parameters. */
export const csvDownload = <Row>(fileOf: FileOf<Row>) =>
  forStaff(async (actor, request) => {
    const ctx = await contextFor(actor, { command: "csvExport" });
    const file = await fileOf(actor, paramsOf(request));
    const stream = csvExport(ctx, file);
    if (!stream) return refused(503, "Other lists are being downloaded right now. Try again in a minute.");
    return new Response(stream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${file.name}-${today(ctx.now)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
