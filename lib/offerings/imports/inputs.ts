import { z } from "zod";
import { id, line, version } from "@/lib/kernel/fields";

/** What the commands of imports take. The file itself comes as bytes, through its own route. */
export const largestFile = 64 * 1024 * 1024;

export const receiveImportInput = z.strictObject({
  fileName: line(200),
  bytes: z.instanceof(Uint8Array),
});
export type ReceiveImport = z.output<typeof receiveImportInput>;

export const applyImportInput = z.strictObject({ id, version });
export type ApplyImport = z.output<typeof applyImportInput>;

export const revertImportInput = z.strictObject({ id, version });
export type RevertImport = z.output<typeof revertImportInput>;
