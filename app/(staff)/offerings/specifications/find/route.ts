import { NextResponse } from "next/server";
import { specificationsMatching } from "@/lib/offerings/specifications/queries/specifications-matching";
import { currentActor } from "@/lib/platform/session";

/** Specifications for a choice by typing. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return NextResponse.json({ options: [] }, { status: 401 });
  const search = new URL(request.url).searchParams.get("q")?.slice(0, 200) || undefined;
  const { rows } = await specificationsMatching(actor, { search }, { size: 20 });
  return NextResponse.json({
    options: rows.map((row) => ({ value: row.id, label: row.name, note: row.description ?? row.number })),
  });
}
