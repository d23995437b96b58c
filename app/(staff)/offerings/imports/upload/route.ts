import { headers } from "next/headers";
import { cleanLine } from "@/lib/kernel/text";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { largestFile } from "@/lib/offerings/imports/inputs";
import { contextFor } from "@/lib/platform/command";
import { originVerdict } from "@/lib/platform/origin";
import { boundedBody, forStaff, refused } from "../../../../route-handlers";

const tooLarge = () => refused(413, `This file is too large: ${largestFile / 1024 / 1024} MB are the most.`);

/** Takes a file to import. A route and not an action, because files are larger than what a form may send. */
export const POST = forStaff(async (actor, request) => {
  if (originVerdict(await headers()) !== "ours") return refused(403, "This was sent from another address.");
  const bytes = await boundedBody(request, largestFile);
  if (!bytes) return tooLarge();
  const fileName = cleanLine(new URL(request.url).searchParams.get("name") ?? "").slice(0, 200) || "catalogue.json";
  const received = await receiveImport(await contextFor(actor), { fileName, bytes });
  if (received.ok) return Response.json(received.value, { status: 201 });
  return received.refusal.reason === "empty_file" ? refused(422, "This file is empty.") : tooLarge();
});
