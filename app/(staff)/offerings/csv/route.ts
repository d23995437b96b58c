import { csvDownload } from "@/app/csv-download";
import { offeringFile } from "../offering-list";

export const GET = csvDownload(offeringFile);
