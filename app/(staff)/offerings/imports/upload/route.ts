import { headers } from "next/headers";
import { NextResponse } from "next/server";
import { NotAllowed } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/kernel/text";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { largestFile } from "@/lib/offerings/imports/inputs";
import { contextFor } from "@/lib/platform/command";
import { originVerdict } from "@/lib/platform/origin";
import { currentActor } from "@/lib/platform/session";

/** Takes a file to import. A route and not an action, because files are larger than what a form may send. */
export async function POST(request: Request) {
  if (originVerdict(await headers()) !== "ours") return answer(403, "This was sent from another address.");
  const actor = await currentActor();
  if (!actor) return answer(401, "Your session has ended. Sign in and send the file again.");
  const bytes = await bodyOf(request);
  if (!bytes) return answer(413, `This file is too large: ${largestFile / 1024 / 1024} MB are the most.`);
  const fileName = cleanLine(new URL(request.url).searchParams.get("name") ?? "").slice(0, 200) || "catalogue.json";
  try {
    const received = await receiveImport(await contextFor(actor), { fileName, bytes });
    if (received.ok) return NextResponse.json(received.value, { status: 201 });
    return received.refusal.reason === "empty_file"
      ? answer(422, "This file is empty.")
      : answer(413, `This file is too large: ${largestFile / 1024 / 1024} MB are the most.`);
  } catch (error) {
    if (error instanceof NotAllowed) return answer(403, "Your roles do not allow imports. Ask an administrator.");
    throw error;
  }
}

const answer = (status: number, message: string) => NextResponse.json({ message }, { status });

/** The whole body, or undefined as soon as it is known to be too large. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > largestFile) return undefined;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    total += part.value.length;
    if (total > largestFile) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
