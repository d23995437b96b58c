import { csvDownload } from "@/app/csv-download";
import { agreementFile } from "../agreement-list";

export const GET = csvDownload(agreementFile);
