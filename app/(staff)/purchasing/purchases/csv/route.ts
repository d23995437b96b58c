import { csvDownload } from "@/app/csv-download";
import { purchaseFile } from "../purchase-list";

export const GET = csvDownload(purchaseFile);
