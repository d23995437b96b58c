import { NextResponse } from "next/server";
import { offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { currentActor } from "@/lib/platform/session";

/** Offerings for a choice by typing. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return NextResponse.json({ options: [] }, { status: 401 });
  const search = new URL(request.url).searchParams.get("q")?.slice(0, 200) || undefined;
  const { rows } = await offeringsMatching(actor, { search }, { size: 20 });
  return NextResponse.json({
    options: rows.map((row) => ({
      value: row.id,
      label: row.name,
      note: `${row.number}, ${offeringStateNames[row.state].toLowerCase()}`,
    })),
  });
}
