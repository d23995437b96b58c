import { csvDownload } from "@/app/csv-download";
import { customerFile } from "../customer-list";

export const GET = csvDownload(customerFile);
