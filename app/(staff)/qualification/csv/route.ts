import { csvDownload } from "@/app/csv-download";
import { opportunityFile } from "../opportunity-list";

export const GET = csvDownload(opportunityFile);
